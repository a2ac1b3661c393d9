package io.jerrycan.stdlib

import io.jerrycan.engine.ActionRequest
import io.jerrycan.engine.Engine
import io.jerrycan.engine.RunRequest
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.params.ParamsReader
import io.jerrycan.yaml.BlueprintYaml

/** What is refused before anything is waited for, and where the message says it stands. */
class WaitArgumentsSpec extends WaitSpecification {
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
}
