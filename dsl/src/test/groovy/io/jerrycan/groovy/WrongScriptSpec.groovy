package io.jerrycan.groovy

import io.jerrycan.validate.Tools
import io.jerrycan.validate.WrongBlueprint
import spock.lang.Requires
import spock.lang.Specification

/** A folder of wrong scripts named after their mistake; beside each, all that is said about it. */
@Requires(value = { Tools.has('bash') }, reason = 'needs bash to parse scripts')
class WrongScriptSpec extends Specification {

    def "the compiler says what is wrong with #wrong, where, and what to do"() {
        expect:
        wrong.problems().join('\n') + '\n' == wrong.expected

        where:
        wrong << WrongBlueprint.all('groovy')
    }
}
