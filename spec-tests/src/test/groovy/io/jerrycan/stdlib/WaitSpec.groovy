package io.jerrycan.stdlib

import io.jerrycan.function.Outputs

/** A wait goes on until the cluster has changed, whatever comes between. */
class WaitSpec extends WaitSpecification {
    def "the phase goes on when the object becomes as the condition says (#function.class.simpleName)"() {
        given:
        createMap('a', [gate: 'shut'])
        def running = begin(function, args([anyOf: [on('a', condition)]]))

        when:
        soon.eventually { assert running.waiting }
        setGate('a', 'ajar')

        then:
        !running.done

        when:
        setGate('a', 'open')

        then:
        running.outputs() == Outputs.NONE

        where:
        [function, condition] << [OPEN, OPEN_V2]
    }

    def "an object may come into being later"() {
        given:
        def running = begin(new WaitV2(), args([allOf: [on('a', 'true')]]))

        when:
        soon.eventually { assert running.waiting }
        createMap('a', [:])

        then:
        running.outputs() == Outputs.NONE
    }

    def "an object of a kind that is still to be defined is waited for"() {
        given:
        def reference = [apiVersion: 'v1', group: 'wait.example.org', resource: 'gates', name: 'g', namespace: namespace]
        def running = begin(new WaitV2(), args([allOf: [[condition: 'true', objectReference: reference]]]))
        soon.eventually { assert running.waiting }

        when:
        client.load(new ByteArrayInputStream('''\
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: gates.wait.example.org}
            spec:
              group: wait.example.org
              names: {kind: Gate, plural: gates}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            '''.stripIndent().bytes)).create()
        context.perform(new KubeOps(), [operation: 'create', namespace: namespace,
            spec: '{apiVersion: wait.example.org/v1, kind: Gate, metadata: {name: g}}'])

        then:
        running.outputs() == Outputs.NONE
    }

    def "a watch that must begin anew goes on"() {
        given:
        createMap('a', [gate: 'shut'])
        def running = begin(new WaitV2(), args([allOf: [on('a', OPEN_V2[1])]]))
        soon.eventually { assert running.waiting }

        when:
        cluster.forgetHistory()
        setGate('a', 'open')

        then:
        running.outputs() == Outputs.NONE
    }

    def "an interrupt ends the wait and says for what it was"() {
        given:
        createMap('a', [gate: 'shut'])
        def running = begin(new Wait(), args([anyOf: [on('a', OPEN[1])]]))

        when:
        soon.eventually { assert running.waiting }
        running.interrupt()

        then:
        def failure = running.failure()
        failure instanceof InterruptedException
        failure.message == "interrupted while waiting for conditions: conditions.anyOf[0] on configmaps $namespace/a is not true"
    }

    def "a second process waits on"() {
        given:
        createMap('a', [gate: 'shut'])
        def first = begin(new WaitV2(), args([allOf: [on('a', OPEN_V2[1])]]))
        soon.eventually { assert first.waiting }
        first.interrupt()
        first.failure()
        setGate('a', 'open')

        expect:
        context.afterCrash().perform(new WaitV2(), args([allOf: [on('a', OPEN_V2[1])]])) == Outputs.NONE
    }
}
