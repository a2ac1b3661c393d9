package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING

import io.fabric8.kubernetes.api.model.StatusBuilder
import io.fabric8.kubernetes.client.KubernetesClientException
import io.jerrycan.engine.record.Target
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.Value.Dict
import io.jerrycan.model.Value.Text
import io.jerrycan.source.SourcePos
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class LaunchSpec extends Specification {
    def stage = new Stage()

    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: dump, args: {does: dump}}
            - {func: Act, name: check, args: {does: check}}
          deferPhase: {func: Act, name: tidy, args: {does: tidy}}
        '''

    def "an action that the blueprint does not have refuses the whole run, before anything is read"() {
        when:
        def result = stage.run(BACKUP, 'backup', 'bakup')

        then:
        result.state() == FAILED
        result.record().errors() == ["Action bakup for object kind Deployment not found in blueprint orders; did you mean 'backup'?"]
        result.record().actions()*.state() == [PENDING, PENDING]
        stage.params.read == []
        stage.story() == ['run started', 'run failed']
    }

    def "parameters that cannot be read fail the launch: nothing runs, not even the deferred phase"() {
        given:
        def stage = new Stage(params: new FakeParams() {
            @Override
            Target readTarget(ActionSpec action) {
                throw new KubernetesClientException('Failure executing: GET at: https://localhost/x', 404,
                    new StatusBuilder().withMessage('deployments.apps "orders-api" not found').build())
            }
        })

        when:
        def result = stage.run(BACKUP)

        then:
        result.record().errors() == ['action backup: deployments.apps "orders-api" not found']
        result.record().actions()[0].phases()*.state() == [FAILED, PENDING]
        result.record().actions()[0].phases()[0].error().get() == 'action backup: deployments.apps "orders-api" not found'
        result.record().actions()[0].deferPhase().get().state() == PENDING
        result.failures()[0] instanceof KubernetesClientException
        stage.act.done == []
        stage.story() == ['run started', 'action backup started', 'action backup failed', 'run failed']
    }

    def "an action without phases that cannot be launched fails all the same"() {
        expect:
        stage.run('empty: {phases: [], deferPhase: {func: Missing, name: tidy}}').record().errors() ==
            ['action empty: Requested function {Missing} has not been registered']
    }

    def "a launch that fails keeps later actions from starting and lets earlier ones go on"() {
        given: 'a first action that ends after the second failed'
        def failed = new CountDownLatch(1)
        stage.act.acts.dump = { args, context -> Stage.await(failed) }
        stage.listener = { event ->
            stage.events << event
            if (event instanceof RunEvent.ActionEnded && event.state() == FAILED) {
                failed.countDown()
            }
        } as RunListener

        when:
        def result = stage.run('''\
            good: {phases: [{func: Act, name: dump, args: {does: dump}}]}
            bad: {phases: [{func: Axt, name: cut}]}
            never: {phases: [{func: Act, name: never, args: {does: never}}]}
            ''', 'good', 'bad', 'never')

        then:
        result.record().actions()*.state() == [COMPLETE, FAILED, PENDING]
        result.state() == FAILED
        result.record().errors() == ["action bad: Requested function {Axt} has not been registered; did you mean 'Act'?"]
        stage.act.done == ['dump']
    }

    def "preferredVersion '#version' #message"() {
        given:
        def request = stage.request('backup: {phases: [{func: Act, name: dump, args: {does: dump}}]}')
        def spec = request.actions()[0].spec()
        def other = new ActionSpec(spec.name(), spec.object(), spec.blueprint(), [:], [:], [:], Optional.empty(), Dict.EMPTY, [:],
            Text.of(version), [:], [:], Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN)

        expect:
        stage.run(RunRequest.of('run-1', new ActionRequest(request.actions()[0].blueprint(), other))).record().errors() == errors

        where:
        version        | errors
        ''             | []
        'v0.0.0'       | []
        'v0.0.1-alpha' | []
        '1.2'          | []
        '0.0.0'        | ['action backup: Requested function {Act} has not been registered with version {0.0.0}; write v0.0.0']
        'v0'           | ['action backup: Requested function {Act} has not been registered with version {v0}; write v0.0.0']
        'latest'       | ['action backup: Failed to get function version: Failed to parse function version {latest}: Invalid Semantic Version']
        message = errors ? 'is refused' : 'finds the function'
    }

    def "references to objects are rendered at launch, and read right before their phase"() {
        given:
        def stage = new Stage(params: new FakeParams(
            target: Target.of([metadata: [name: 'orders-api']]),
            secrets: ['orders-api-login': FakeParams.secret('orders-api-login', [password: 'hunter22'])]))
        stage.act.acts.first = { args, context -> stage.params.read << 'first ran' }
        stage.act.acts.second = { args, context -> [pass: args.values().get().pass, keys: context.params().phases().second.secrets().login.data.size()] }

        when:
        def result = stage.run('''\
            backup:
              phases:
                - {func: Act, name: first, args: {does: first}}
                - func: Act
                  name: second
                  objects: {login: {kind: Secret, name: '{{ .Object.metadata.name }}-login', namespace: orders}}
                  args: {does: second, values: {pass: '{{ printf "%s" .Phases.second.Secrets.login.Data.password }}'}}
            ''')

        then:
        result.record().errors() == []
        result.record().actions()[0].phases()[1].outputs().get() == [pass: 'hunter22', keys: 1L]
        stage.params.read == ['references', 'target', 'first ran', 'secret orders-api-login']
    }

    def "a reference that needs an output cannot be rendered at launch"() {
        expect:
        stage.run('''\
            backup:
              phases:
                - {func: Act, name: first, args: {does: first}}
                - {func: Act, name: second, objects: {login: {kind: Secret, name: '{{ .Phases.first.Output.name }}'}}, args: {does: second}}
            ''').record().errors() ==
            ['action backup: could not render object reference {login}: name (orders.yaml:9:77): Failed to render template: "first" not found']
        stage.act.done == []
    }

    def "objects that cannot be read fail their phase, and the deferred phase runs"() {
        expect:
        stage.run('''\
            backup:
              phases: [{func: Act, name: dump, objects: {login: {kind: Secret, name: none}}, args: {does: dump}}]
              deferPhase: {func: Act, name: tidy, args: {does: tidy}}
            ''').record().errors() == ['phase dump (orders.yaml:7) Act: secrets "none" not found']
        stage.act.done == ['tidy']
    }

    def "the launch fixes the time: RFC 3339 in UTC, without trailing zeros"() {
        expect:
        GoTime.format(java.time.Instant.parse(given)) == written

        where:
        given                            | written
        '2026-01-02T03:04:05Z'           | '2026-01-02T03:04:05Z'
        '2026-01-02T03:04:05.120Z'       | '2026-01-02T03:04:05.12Z'
        '2026-01-02T03:04:05.000000001Z' | '2026-01-02T03:04:05.000000001Z'
    }
}
