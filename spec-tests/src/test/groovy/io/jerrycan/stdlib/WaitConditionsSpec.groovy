package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Outputs

/** Which conditions must hold, and of which objects. */
class WaitConditionsSpec extends WaitSpecification {
    def "conditions that are not met in time fail the phase, and each is told"() {
        given:
        createMap('a', [gate: 'shut'])

        when:
        context.perform(new WaitV2(), args([
            anyOf: [on('a', '{{ eq .data.gate "open" }}'), on('none', 'true')],
            allOf: [on('a', '{{ eq .data.gate 1 }}'), on('a', 'true')]], '300ms'))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('Failed to wait for the condition to be met: not within 300ms: ' +
            "conditions.anyOf[0] on configmaps $namespace/a is not true; " +
            "conditions.anyOf[1] on configmaps $namespace/none cannot be evaluated: it does not exist; " +
            "conditions.allOf[0] on configmaps $namespace/a cannot be evaluated: template: ")
        !e.message.contains('allOf[1]')
    }

    def "a condition that is met already is not waited for (#function.class.simpleName)"() {
        given:
        createMap('a', [gate: 'open'])

        expect:
        context.perform(function, args([allOf: [on('a', condition)]])) == Outputs.NONE

        where:
        [function, condition] << [OPEN, OPEN_V2]
    }

    def "all conditions of allOf must hold, and progress says how many do"() {
        given:
        ['a', 'b'].each { createMap(it, [gate: 'shut']) }
        def running = begin(new WaitV2(), args([allOf: ['a', 'b'].collect { on(it, OPEN_V2[1]) }]))

        when:
        soon.eventually { assert running.waiting }
        setGate('a', 'open')
        soon.eventually { assert context.progress().percents().last() == 50 }

        then:
        !running.done

        when:
        setGate('b', 'open')
        running.outputs()

        then:
        context.progress().percents().first() == 0
        context.progress().percents().last() == 100
    }

    def "any condition of anyOf is enough, also when one before it cannot be evaluated and when allOf does not hold"() {
        given:
        createMap('a', [gate: 'open'])

        expect:
        context.perform(new WaitV2(), args([
            anyOf: [
                [condition: 'true', objectReference: [apiVersion: 'v1', group: 'nowhere.example.org', resource: 'things', name: 'x', namespace: 'y']],
                on('none', 'true'), on('a', '{{ index .data.gate 99 }}'), on('a', OPEN_V2[1])],
            allOf: [on('a', 'false')]])) == Outputs.NONE
    }

    def "all of allOf are enough when none of anyOf holds"() {
        given:
        createMap('a', [gate: 'open'])

        expect:
        context.perform(new WaitV2(), args([anyOf: [on('a', 'false')], allOf: [on('a', 'true')]])) == Outputs.NONE
    }

    def "references are rendered, name objects that live in no namespace, and may have the group in the version"() {
        given:
        context = context.withParams(options: [name: namespace, time: '20s'])

        expect:
        context.perform(function, args([allOf: [[condition: condition, objectReference: [
            apiVersion: 'v1', resource: 'namespaces', name: '{{ .Options.name }}']]]])) == Outputs.NONE

        and:
        context.perform(new WaitV2(), args([anyof: [[Condition: 'true', objectreference: [
            apiversion: 'storage.k8s.io/v1', resource: 'storageclasses', name: 'embedded']]]])) == Outputs.NONE

        where:
        function     | condition
        new Wait()   | '{{ if (eq "{ $.status.phase }" "Active")}}true{{ else }}false{{ end }}'
        new WaitV2() | '{{ eq .status.phase "Active" }}'
    }
}
