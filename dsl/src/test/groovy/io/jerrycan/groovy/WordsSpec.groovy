package io.jerrycan.groovy

import groovy.lang.DelegatesTo
import io.jerrycan.groovy.help.LanguageWords
import io.jerrycan.groovy.reference.Word
import io.jerrycan.groovy.reference.Words
import io.jerrycan.groovy.scope.Scope
import java.lang.reflect.Modifier
import spock.lang.Specification

/** The words are documented where they are declared, and editors can complete them. */
class WordsSpec extends Specification {
    static final PLACES = LanguageWords.places()*.type()
    static final SCOPES = PLACES.findAll { Scope.isAssignableFrom(it) }
    static final WORDS = PLACES.collectMany { type -> type.methods.findAll { it.isAnnotationPresent(Word) } }.unique()

    def "no word has a name that Groovy calls by itself"() {
        expect:
        PLACES.collectMany { Words.of(it).names() }.intersect(['run', 'get', 'call']).empty
    }

    def "#word.declaringClass.simpleName.#word.name says how it is written, and what for"() {
        given:
        def name = word.name.startsWith('get') && !word.parameterCount ? word.name[3].toLowerCase() + word.name.substring(4) : word.name

        expect:
        word.getAnnotation(Word).usage().contains(name)
        !word.getAnnotation(Word).help().endsWith('.')
        word.getAnnotation(Word).help()

        where:
        word << WORDS
    }

    def "the search for words finds the places that everybody knows"() {
        expect:
        SCOPES*.simpleName.containsAll(['BlueprintFile', 'BlueprintScope', 'ActionScope', 'PhaseScope', 'Scope'])
        (PLACES - SCOPES)*.simpleName.containsAll(['Reference', 'PhaseHandle', 'SecretReference', 'ProfileReference', 'KeyPair'])
    }

    def "#method.declaringClass.simpleName.#method.name tells editors what may stand in its braces"() {
        expect:
        method.parameters.findAll { it.type == Closure }.every {
            it.getAnnotation(DelegatesTo)?.strategy() == Closure.DELEGATE_ONLY && Scope.isAssignableFrom(it.getAnnotation(DelegatesTo).value())
        }

        where:
        method << SCOPES.collectMany { scope ->
            scope.declaredMethods.findAll { Modifier.isPublic(it.modifiers) && !it.synthetic && it.parameterTypes.contains(Closure) }
        }
    }
}
