package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.jerrycan.engine.ActionRequest
import io.jerrycan.engine.Engine
import io.jerrycan.engine.RunRequest
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Outputs
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.params.ParamsReader
import io.jerrycan.yaml.BlueprintYaml

/** What {@code Wait} and {@code WaitV2} have in common; how conditions are written has a spec of its own. */
class WaitSpec extends FunctionSpecification {
    static final OPEN = [new Wait(), '{{ eq "{ $.data.gate }" "open" }}']
    static final OPEN_V2 = [new WaitV2(), '{{ eq .data.gate "open" }}']

    def createMap(String name, Map data) {
        client.resource(new ConfigMapBuilder()
            .withNewMetadata().withName(name).withNamespace(namespace).endMetadata().withData(data).build()).create()
    }

    def setGate(String name, String value) {
        client.configMaps().inNamespace(namespace).withName(name).edit { it.data.gate = value; it }
    }

    def reference(String name) { [apiVersion: 'v1', resource: 'configmaps', name: name, namespace: namespace] }

    def on(String name, String condition) { [condition: condition, objectReference: reference(name)] }

    def args(Map conditions, String timeout = '60s') { [timeout: timeout, conditions: conditions] }

    def "#timeout is no timeout"() {
        when:
        context.perform(function, args([anyOf: [on('a', 'true')]], timeout))

        then:
        def e = thrown(FunctionFailure)
        e.message == 'Failed to parse timeout: it is no length of time; write one such as 90s, 5m or 1h30m'

        where:
        [function, timeout] << [[new Wait(), new WaitV2()], ['60', 'soon', '', '-5s', '{{ .Options.time }}']].combinations()
    }

    def "conditions of a wrong shape are refused before anything is waited for: #message"() {
        when:
        context.perform(new WaitV2(), [timeout: '1h', conditions: conditions])

        then:
        def e = thrown(FunctionFailure)
        e.message == message

        where:
        conditions                                                     || message
        'x'                                                            || 'argument conditions is no map'
        [:]                                                            || 'argument conditions is without conditions; list them under anyOf or allOf'
        [any: [[condition: 'true']]]                                   || 'argument conditions is without conditions; list them under anyOf or allOf'
        [anyOf: 'x']                                                   || 'argument conditions.anyOf is no list'
        [allOf: ['x']]                                                 || 'argument conditions.allOf[0] is no map'
        [allOf: [[objectReference: [:]]]]                              || 'argument conditions.allOf[0] has no condition'
        [allOf: [[condition: 'true']]]                                 || 'argument conditions.allOf[0] has no objectReference'
        [allOf: [[condition: 1, objectReference: [apiVersion: 'v1', resource: 'pods', name: 'a']]]] || 'argument conditions.allOf[0].condition is no text'
        [allOf: [[condition: 'true', objectReference: 'x']]]           || 'argument conditions.allOf[0].objectReference is no map'
        [allOf: [[condition: 'true', objectReference: [apiVersion: 'v1', name: 'a']]]] || 'argument conditions.allOf[0].objectReference has no resource'
        [allOf: [[condition: 'true', objectReference: [apiVersion: 'v1', resource: 'pods']]]] || 'argument conditions.allOf[0].objectReference has no name'
        [allOf: [[condition: 'true', objectReference: [resource: 'pods', name: 'a']]]] || 'argument conditions.allOf[0].objectReference has no apiVersion'
    }

    def "a condition that does not parse fails the phase at once, whatever the others are (#function.class.simpleName)"() {
        given:
        createMap('a', [gate: 'open'])

        when:
        context.perform(function, args([anyOf: [on('a', 'true'), on('a', 'x\n{{ if }}')]], '1h'))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('argument conditions.anyOf[1].condition: line 2, column 7: template: ')
        e.message.endsWith('missing value for if')

        where:
        function << [new Wait(), new WaitV2()]
    }

    def "in a blueprint the timeout is rendered (#func)"() {
        expect:
        run(func, '{{ .Options.time }}', 'false').failures()*.cause*.message.every {
            it.startsWith('Failed to wait for the condition to be met: not within 200ms: conditions.allOf[0] on namespaces default is not true')
        }

        where:
        func << ['Wait', 'WaitV2']
    }

    def "a condition that does not parse is told with its line and column in the blueprint's file"() {
        expect:
        run('WaitV2', '1h', 'x\n              {{ nope }}').failures()*.cause*.message ==
            ['argument conditions.allOf[0].condition (wait.yaml:16:18): template: output:2:3: function "nope" not defined']
    }

    def run(String func, String timeout, String condition) {
        def blueprint = BlueprintYaml.read('wait.yaml', """\
apiVersion: cr.kanister.io/v1alpha1
kind: Blueprint
metadata: {name: wait}
actions:
  pause:
    phases:
    - func: $func
      name: wait
      args:
        timeout: '$timeout'
        conditions:
          allOf:
          - objectReference: {apiVersion: v1, resource: namespaces, name: default}
            condition: |
              $condition
""").first()
        def engine = new Engine(FunctionCatalog.load(), new ParamsReader(client), client, RunSettings.from([:], 'default'))
        def spec = ActionSpec.of('pause', 'wait', ObjectReference.of('namespace', 'default', 'default')).withOptions(time: '200ms')
        engine.start(RunRequest.of(UUID.randomUUID().toString(), new ActionRequest(blueprint, spec)), new MemoryRunStore(), {}).await()
    }

    def "a reference that does not render fails the phase at once"() {
        when:
        context.perform(new WaitV2(), args([allOf: [[condition: 'true', objectReference: reference('{{ .Options.none }}')]]], '1h'))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('argument conditions.allOf[0].objectReference: ')
        e.message.endsWith('"none" not found')
    }

    def "an object that lives in a namespace needs one in its reference"() {
        when:
        context.perform(new WaitV2(), args([allOf: [[condition: 'true', objectReference: reference('a') + [namespace: '']]]], '1h'))

        then:
        def e = thrown(FunctionFailure)
        e.message == 'the objectReference of configmaps a has no namespace, and configmaps live in one'
    }

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
