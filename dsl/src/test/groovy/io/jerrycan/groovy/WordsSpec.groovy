package io.jerrycan.groovy

import groovy.lang.DelegatesTo
import io.jerrycan.groovy.reference.ArtifactHandle
import io.jerrycan.groovy.reference.ConfigMapReference
import io.jerrycan.groovy.reference.ListReference
import io.jerrycan.groovy.reference.NamedReference
import io.jerrycan.groovy.reference.PhaseHandle
import io.jerrycan.groovy.reference.ProfileReference
import io.jerrycan.groovy.reference.Reference
import io.jerrycan.groovy.reference.SecretReference
import io.jerrycan.groovy.reference.TimeReference
import io.jerrycan.groovy.reference.Word
import io.jerrycan.groovy.reference.Words
import io.jerrycan.groovy.reference.WorkloadReference
import io.jerrycan.groovy.scope.ActionScope
import io.jerrycan.groovy.scope.BlueprintFile
import io.jerrycan.groovy.scope.BlueprintScope
import io.jerrycan.groovy.scope.FinallyScope
import io.jerrycan.groovy.scope.ParallelScope
import io.jerrycan.groovy.scope.PhaseScope
import spock.lang.Specification

/** The words are documented where they are declared, and editors can complete them. */
class WordsSpec extends Specification {
    static final SCOPES = [BlueprintFile, BlueprintScope, ActionScope, ParallelScope, PhaseScope, FinallyScope]
    static final VALUES = [ArtifactHandle, ConfigMapReference, ListReference, NamedReference, PhaseHandle, ProfileReference,
            Reference, SecretReference, TimeReference, WorkloadReference]
    static final WORDS = (SCOPES + VALUES).collectMany { type -> type.methods.findAll { it.isAnnotationPresent(Word) } }.unique()

    def "no word has a name that Groovy calls by itself"() {
        expect:
        (SCOPES + VALUES).collectMany { Words.of(it).names() }.intersect(['run', 'get', 'call']).empty
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

    def "#word.declaringClass.simpleName.#word.name tells editors what may stand in its braces"() {
        expect:
        word.parameters.findAll { it.type == Closure }.every {
            it.getAnnotation(DelegatesTo).strategy() == Closure.DELEGATE_ONLY && it.getAnnotation(DelegatesTo).value()
        }

        where:
        word << WORDS.findAll { it.parameterTypes.contains(Closure) }
    }
}
