package io.jerrycan.yaml

import io.jerrycan.model.ActionSet
import io.jerrycan.model.ActionSetStatus
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ActionStatus
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.State
import io.jerrycan.model.Transfer
import io.jerrycan.model.Value
import io.jerrycan.source.SourcePos
import spock.lang.Specification

class ActionSetYamlSpec extends Specification {
    static final String HEAD = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: ActionSet
        metadata: {generateName: backup-}
        spec:
          actions:
        '''.stripIndent()
    static final String WHOLE = ActionSetYamlSpec.getResource('/actionsets/whole.yaml').text

    def "wrong fields of an ActionSet are told with their place"() {
        given:
        def file = HEAD + '''\
              - name: backup
                blueprints: orders
                options: {port: 5432}
                object: statefulset
            status:
              state: runing
              progress: {sizeUploadedB: "12"}
              actions:
              - phases:
                - {name: dump, state: done, progress: {estinatedTimeSeconds: 3}}
            '''.stripIndent()

        expect:
        ActionSetYaml.parse('set.yaml', file).problems()*.toString() == [
            "set.yaml:7:5 warning: unknown field 'blueprints'; did you mean 'blueprint'?",
            "set.yaml:8:21 'options.port' must be text, not the number 5432; put it in quotes",
            "set.yaml:9:13 'object' must be a map, not text",
            "set.yaml:11:10 unknown state 'runing'; did you mean 'running'?",
            "set.yaml:12:30 'sizeUploadedB' must be a whole number, not text; write it without quotes",
            "set.yaml:15:27 unknown state 'done'; the states are pending, running, failed, complete",
            "set.yaml:15:44 warning: unknown field 'estinatedTimeSeconds'; did you mean 'estimatedTimeSeconds'?"]
    }

    def "an ActionSet with every field survives a round trip"() {
        given:
        def parsed = ActionSetYaml.parse('whole.yaml', WHOLE)

        expect:
        parsed.problems() == []
        ActionSetYaml.write(parsed.resources().first()) == WHOLE
        ActionSetYaml.parse('api', ActionSetYaml.toValue(parsed.resources().first()).toJava()).orThrow() == parsed.resources()
    }

    def "an ActionSet without spec has no actions"() {
        when:
        def set = ActionSetYaml.read('a.yaml', '{apiVersion: cr.kanister.io/v1alpha1, kind: ActionSet, metadata: {name: a}}').first()

        then:
        set.spec().empty
        set.actions() == []
        set.status().empty
    }

    def "a request that a program builds step by step is the one that a person writes"() {
        given:
        def login = [(Value.Text.of('login')): ObjectReference.of('Secret', 'shop', 'login')]
        def spec = ActionSpec.of('backup', 'orders', ObjectReference.of('StatefulSet', 'shop', 'orders'))
                .withOptions(port: '5432')
                .withReferences([:], login, Optional.of(ObjectReference.of('Profile', 'kanister', 's3')))
                .withArtifacts([:])

        expect:
        ActionSetYaml.read('a.yaml', HEAD + '''\
              - name: backup
                blueprint: orders
                object: {kind: StatefulSet, namespace: shop, name: orders}
                options: {port: "5432"}
                secrets: {login: {kind: Secret, namespace: shop, name: login}}
                profile: {kind: Profile, namespace: kanister, name: s3}
            '''.stripIndent()).first().actions() == [spec]
    }

    def "a status that a controller builds step by step reads back equal"() {
        given:
        def blueprint = BlueprintYaml.read('b.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: orders}
            actions:
              backup:
                outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}'}}}
                phases: [{func: A, name: dump}, {func: B, name: check}]
            '''.stripIndent()).first()
        def spec = ActionSpec.of('backup', 'orders', ObjectReference.of('StatefulSet', 'shop', 'orders'))
        def action = ActionStatus.pending(spec, blueprint.action('backup').get())

        when:
        def pending = ActionSetStatus.pending([action])
        def dump = action.phases()[0].withState(State.COMPLETE).withOutput(Optional.of(Value.of([path: '/x'])))
        def running = pending.withState(State.RUNNING)
                .withAction(0, action.withPhase(0, dump))
                .withProgress(pending.progress().withRunningPhase('check')
                        .withPercent(50, new Transfer(0, 12, 0, 12).plus(Transfer.NONE), '2026-01-02T03:04:05Z'))
        def failed = running.withFailure('no space')

        then:
        pending.is(State.PENDING)
        pending.actions()[0].phases()*.is(State.PENDING) == [true, true]
        failed.is(State.FAILED)
        [pending, running, failed, ActionSetStatus.failed('no blueprint')].every { status ->
            def set = new ActionSet(io.jerrycan.model.ObjectMeta.named(Value.Text.of('a')), Optional.empty(),
                    Optional.of(status), Value.Dict.EMPTY, SourcePos.UNKNOWN)
            ActionSetYaml.read('a.yaml', ActionSetYaml.write(set)) == [set]
        }
        ActionSetYaml.toValue(failed).toJava() == [
            state: 'failed', error: [message: 'no space'],
            actions: [[name: 'backup', blueprint: 'orders',
                       object: [kind: 'StatefulSet', name: 'orders', namespace: 'shop'],
                       phases: [[name: 'dump', state: 'complete', output: [path: '/x']], [name: 'check', state: 'pending']],
                       deferPhase: [name: '', state: ''],
                       artifacts: [dump: [keyValue: [path: '{{ .Phases.dump.Output.path }}']]]]],
            progress: [runningPhase: 'check', percentCompleted: '50', sizeDownloadedB: 0, sizeUploadedB: 12,
                       estimatedDownloadSizeB: 0, estimatedUploadSizeB: 12, lastTransitionTime: '2026-01-02T03:04:05Z']]
    }
}
