package io.jerrycan.editor

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.help.LanguageWords
import spock.lang.Shared
import spock.lang.Specification

/** The file is run as IntelliJ runs it, with the hooks that it gives such files. */
class GdslSpec extends Specification {
    static final FunctionCatalog CATALOG = FunctionCatalog.load()

    @Shared
    String gdsl = Gdsl.of(CATALOG)

    def "in '#call' all words that may stand there are completed, and no others"() {
        expect:
        contributed(call)*.name.findAll { !(it in functionWords()) }.toSet() == place.all()*.name().toSet()

        where:
        place << LanguageWords.places().findAll { it.enteredBy() }
        call = place.enteredBy().first()
    }

    def "the file itself has the words of a file"() {
        expect:
        contributed(null)*.name.toSet() == LanguageWords.places().first().all()*.name().toSet()
    }

    def "each function is completed in a phase with all its arguments and what they are for: #function.name()"() {
        given:
        def word = function.name().uncapitalize()
        def found = contributed('phase').find { it.name == word }

        expect:
        found.doc == function.help()
        found.namedParams*.name == function.arguments()*.name()
        found.namedParams.every { it.doc && it.type }

        where:
        function << CATALOG.all()
    }

    private static Set<String> functionWords() {
        CATALOG.names()*.uncapitalize().toSet()
    }

    /** What is offered directly inside the braces of a call; null is the file itself. */
    private List<Map> contributed(String call) {
        def all = []
        def hooks = new Binding(
                context: { it },
                scriptScope: { 'script' },
                closureScope: { it.isArg ? 'braces' : null },
                parameter: { it },
                enclosingCall: { it == call },
                method: { all << it },
                property: { all << it },
                contributor: { Map where, Closure body -> if (where.scope == (call ? 'braces' : 'script')) body() })
        new GroovyShell(hooks).evaluate(gdsl)
        return all
    }
}
