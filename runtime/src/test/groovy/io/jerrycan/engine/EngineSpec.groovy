package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Outputs
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class EngineSpec extends Specification {
    def stage = new Stage()

    static final THREE = '''\
        backup:
          phases:
            - {func: Act, name: stop, args: {does: stop}}
            - {func: Act, name: dump, args: {does: dump}}
            - {func: Act, name: check, args: {does: check}}
          deferPhase: {func: Act, name: start, args: {does: start}}
          outputArtifacts:
            dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}'}}
        '''

    def "a phase that fails still runs the deferred phase, and no later phase"() {
        given:
        stage.act.acts.dump = { args, context -> throw new FunctionFailure('pod ended with exit code 2', ['one', 'two'], null) }

        when:
        def result = stage.run(THREE)

        then:
        stage.act.done == ['stop', 'dump', 'start']
        result.state() == FAILED
        result.record().errors() == ['phase dump (orders.yaml:9) Act: pod ended with exit code 2\n  one\n  two']
        result.record().actions()[0].with {
            [phases()*.state(), deferPhase().get().state(), artifacts()]
        } == [[COMPLETE, FAILED, PENDING], COMPLETE, [:]]
        result.failures()*.message == ['phase dump (orders.yaml:9) Act: pod ended with exit code 2']
        stage.story() == ['run started', 'action backup started', 'stop started', 'stop ended null', 'dump started', 'dump failed',
                          'start started', 'start ended null', 'action backup failed', 'run failed']
        stage.events.find { it instanceof RunEvent.PhaseFailed }.lastLines() == ['one', 'two']
    }

    def "a deferred phase that fails too hides nothing"() {
        given:
        stage.act.acts.stop = { args, context -> throw new FunctionFailure('no such thing') }
        stage.act.acts.start = { args, context -> throw new IllegalStateException('broken') }

        when:
        def result = stage.run(THREE)

        then:
        result.record().errors() == [
            'phase stop (orders.yaml:8) Act: no such thing',
            'deferPhase start (orders.yaml:11) Act: IllegalStateException: broken'
        ]
    }

    def "a deferred phase that fails alone fails the action, without artifacts"() {
        given:
        stage.act.acts.dump = { args, context -> [path: '/x'] }
        stage.act.acts.start = { args, context -> throw new FunctionFailure('broken') }

        when:
        def result = stage.run(THREE)

        then:
        result.state() == FAILED
        result.record().actions()[0].phases()*.state() == [COMPLETE] * 3
        result.record().actions()[0].artifacts() == [:]
        stage.story().takeRight(3) == ['start failed', 'action backup failed', 'run failed']
    }

    def "a deferred phase sees the objects of a phase that failed, and the outputs of those before it"() {
        given:
        stage.params.secrets.login = FakeParams.secret('login', [user: 'orders'])
        stage.act.acts.bad = { args, context -> throw new FunctionFailure('bad') }

        when:
        stage.run('''\
            backup:
              phases:
                - {func: Act, name: first, args: {does: one, values: {is: here}}}
                - {func: Act, name: second, objects: {login: {kind: Secret, name: login}}, args: {does: bad}}
              deferPhase: {func: Act, name: tidy, args: {does: '{{ .Phases.first.Output.is }} {{ .Phases.second.Secrets.login.Name }} {{ .Phases.second.Output }}'}}
            ''')

        then:
        stage.act.done == ['one', 'bad', 'here login map[]']
    }

    def "an artifact that cannot be rendered fails the action although all phases are complete"() {
        when:
        def result = stage.run(THREE)

        then:
        result.state() == FAILED
        result.record().errors() == ['output artifact dump.keyValue.path (orders.yaml:13:35): Failed to render template: "path" not found']
        result.record().actions()[0].phases()*.state() == [COMPLETE] * 3
    }

    def "what a function does wrong is told: #what"() {
        given:
        stage.act.acts.stop = act

        expect:
        stage.run(THREE).record().errors() == ["phase stop (orders.yaml:8) Act: $message"]

        where:
        what                     | act                                                   || message
        'an error of the JVM'    | { args, context -> throw new StackOverflowError() }   || 'StackOverflowError'
        'outputs that are no data' | { args, context -> Outputs.of([at: new Date()]) }   || 'output at is not JSON data: java.util.Date'
        'an interrupt of its own'  | { args, context -> throw new InterruptedException('by itself') } || 'InterruptedException: by itself'
    }

    def "phases run in order, see what earlier ones left, and artifacts are rendered once at the end"() {
        given:
        stage.act.acts.dump = { args, context -> [path: '/x', size: 7] }

        when:
        def result = stage.run(THREE)

        then:
        stage.act.done == ['stop', 'dump', 'check', 'start']
        result.state() == COMPLETE
        result.failures().empty
        result.record().actions()[0].phases()[1].outputs().get() == [path: '/x', size: 7L]
        stage.story() == ['run started', 'action backup started', 'stop started', 'stop ended null',
                          'dump started', 'dump ended [path:/x, size:7]', 'check started', 'check ended null',
                          'start started', 'start ended null', 'artifacts [dump:[path:/x]]', 'action backup complete', 'run complete']
    }

    def "two phases of one name have arguments of their own, and the later one's output wins"() {
        when:
        def result = stage.run('''\
            backup:
              phases:
                - {func: Act, name: same, args: {does: one, values: {seen: 1}}}
                - {func: Act, name: same, args: {does: two, values: {seen: 2}}}
                - {func: Act, name: last, args: {does: 'saw {{ .Phases.same.Output.seen }}'}}
            ''')

        then:
        result.record().errors() == []
        stage.act.done == ['one', 'two', 'saw 2']
        result.record().actions()[0].phases()*.state() == [COMPLETE] * 3
    }

    def "the output of a deferred phase is there for artifacts only"() {
        given:
        stage.act.acts.tidy = { args, context -> [left: 'nothing'] }

        expect:
        stage.run('''\
            backup:
              phases:
                - {func: Act, name: one, args: {does: 'sees {{ len .DeferPhase.Output }}'}}
              deferPhase: {func: Act, name: tidy, args: {does: tidy}}
              outputArtifacts:
                left: {keyValue: {is: '{{ .DeferPhase.Output.left }}'}, kopiaSnapshot: ''}
            ''').record().actions()[0].artifacts().left.with { [keyValue().values()*.text(), kopiaSnapshot()] } == [['nothing'], Optional.empty()]
        stage.act.done == ['sees 0', 'tidy']
    }

    def "actions run side by side"() {
        given: 'two actions that wait for each other'
        def both = new CountDownLatch(2)
        ['one', 'two'].each { name ->
            stage.act.acts[name] = { args, context ->
                both.countDown()
                Stage.await(both)
            }
        }

        expect:
        stage.run('''\
            first: {phases: [{func: Act, name: a, args: {does: one}}]}
            second: {phases: [{func: Act, name: b, args: {does: two}}]}
            ''', 'first', 'second').state() == COMPLETE
    }

    def "one action that fails leaves the others alone"() {
        given:
        def failed = new CountDownLatch(1)
        stage.act.acts.bad = { args, context -> throw new FunctionFailure('bad') }
        stage.act.acts.good = { args, context -> Stage.await(failed) }
        stage.listener = { event ->
            if (event instanceof RunEvent.ActionEnded && event.state() == FAILED) {
                failed.countDown()
            }
        } as RunListener

        when:
        def result = stage.run('''\
            first: {phases: [{func: Act, name: a, args: {does: bad}}]}
            second: {phases: [{func: Act, name: b, args: {does: good}}]}
            ''', 'first', 'second')

        then:
        result.record().actions()*.state() == [FAILED, COMPLETE]
        result.state() == FAILED
    }

    def "the same action may run twice in one run, each with names of its own"() {
        given:
        def names = [].asSynchronized()
        stage.act.acts.dump = { args, context -> names << context.names().of('job-') }

        when:
        stage.run('backup: {phases: [{func: Act, name: dump, args: {does: dump}}]}', 'backup', 'backup')

        then:
        names.toSet().size() == 2
        names.every { it ==~ /job-[a-z0-9]{10}/ }
    }

    def "a request without actions, and an action without phases, are complete"() {
        expect:
        stage.run(RunRequest.of('run-0')).state() == COMPLETE
        stage.run('nothing: {phases: []}').state() == COMPLETE
    }

    def "a listener that throws #thrown.class.simpleName harms nobody"() {
        given:
        stage.listener = RunListener.all({ throw thrown } as RunListener, stage.events::add)

        expect:
        stage.run(THREE.replace('.Phases.dump.Output.path', '.Time')).state() == COMPLETE
        stage.story().last() == 'run complete'

        where:
        thrown << [new IllegalStateException('deaf'), new IOException('pipe'), new AssertionError('no' as Object)]
    }

    def "a function tells its progress, its log and what it must remember"() {
        given:
        stage.act.acts.stop = { args, context ->
            context.progress().percent(40)
            context.progress().bytes(7, 8)
            context.progress().percent(140)
            context.log().info('scaled', 'replicas', 0)
            context.log().warn('odd', 'alone')
            context.log().line('pod-1', 'main', 'hello')
            assert context.checkpoint().once('before') { '3' } == '3'
            assert context.checkpoint().read('before').get() == '3'
            [kept: context.checkpoint().once('before') { '4' }]
        }

        when:
        def result = stage.run(THREE.replace('.Phases.dump.Output.path', '.Time'))

        then:
        stage.events.findAll { it instanceof RunEvent.PhaseProgress }.collect { [it.percent(), it.uploaded(), it.downloaded()] } ==
            [[40, 0, 0], [40, 7, 8], [100, 7, 8]]
        stage.events.findAll { it instanceof RunEvent.LogLine }.collect { [it.level().name(), it.message(), it.details()] } ==
            [['INFO', 'scaled', [replicas: '0']], ['WARN', 'odd', [alone: '']]]
        stage.events.find { it instanceof RunEvent.ContainerLine }.with { [it.pod(), it.container(), it.line()] } == ['pod-1', 'main', 'hello']
        result.record().actions()[0].phases()[0].with { [checkpoints(), progress().percent()] } == [[before: '3'], 100]
    }

    def "a function knows where it is"() {
        given:
        stage.act.acts.dump = { args, context ->
            [run: context.run().runId(), index: context.run().actionIndex(), action: context.run().action(), phase: context.run().phase(),
             attempt: context.run().attempt(), label: context.run().labels()['kanister.io/JobID'], own: context.params().currentPhase().present]
        }

        expect:
        stage.run(stage.request('backup: {phases: [{func: Act, name: dump, args: {does: dump}}]}').withLabels(['kanister.io/JobID': 'j1']))
            .record().actions()[0].phases()[0].outputs().get() ==
            [run: 'run-1', index: 0L, action: 'backup', phase: 'dump', attempt: 1L, label: 'j1', own: true]
    }
}
