package io.jerrycan.editor

import io.jerrycan.function.FunctionCatalog
import spock.lang.Specification

/** The pages that are made are the pages that are there. */
class PagesSpec extends Specification {

    def "docs/functions.md is up to date; if not, run: ./jerrycan functions --markdown > docs/functions.md"() {
        expect:
        new File('../docs/functions.md').text == FunctionsPage.of(FunctionCatalog.load())
    }

    def "LANGUAGE.md is up to date; if not, run: ./jerrycan editor words > LANGUAGE.md"() {
        expect:
        new File('../LANGUAGE.md').text == LanguagePage.text()
    }
}
