package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING

import io.jerrycan.function.FunctionFailure
import java.time.Duration
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class CancelSpec extends Specification {
    def stage = new Stage()
    def running = new CountDownLatch(1)
    def never = new CountDownLatch(1)

    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: dump, args: {does: dump}}
            - {func: Act, name: check, args: {does: check}}
          deferPhase: {func: Act, name: tidy, args: {does: tidy}}
        '''

    def block = { args, context ->
        running.countDown()
        never.await()
    }

    def "a cancelled run interrupts its phase, begins no other, and still runs the deferred phase with time of its own"() {
        given:
        def deadline
        stage.act.acts.tidy = { args, context -> deadline = context.deadline() }

        when:
        def result = stage.cancelledDuring('dump', BACKUP)

        then:
        result.record().errors() == ['phase dump (orders.yaml:8) Act: cancelled']
        result.record().actions()[0].phases()*.state() == [FAILED, PENDING]
        result.record().actions()[0].deferPhase().get().state() == COMPLETE
        deadline.at().present
        stage.act.done == ['dump', 'tidy']
    }

    def "a function that fails on being interrupted still shows its last lines"() {
        when:
        def result = stage.cancelledDuring('dump', BACKUP) { throw new FunctionFailure('pod was deleted', ['dumping table 1'], it) }

        then:
        result.record().errors() == ['phase dump (orders.yaml:8) Act: cancelled\n  dumping table 1']
    }

    def "a run that is out of time does the same"() {
        given:
        stage.limits = RunLimits.DEFAULT.withRun(Duration.ofMillis(200))
        stage.act.acts.dump = block

        when:
        def result = stage.run(BACKUP)

        then:
        result.record().errors() == ['phase dump (orders.yaml:8) Act: not done in time']
        result.record().actions()[0].deferPhase().get().state() == COMPLETE
    }

    def "a phase that would begin after the end of time does not"() {
        given:
        stage.limits = RunLimits.DEFAULT.withRun(Duration.ZERO)

        expect:
        stage.run(BACKUP).record().errors() == ['phase dump (orders.yaml:8) Act: the run was out of time before it began']
        stage.act.done == ['tidy']
    }

    def "a function that has done its work when the interrupt comes has done it"() {
        when:
        def result = stage.cancelledDuring('dump', BACKUP) { [path: '/x'] }

        then:
        result.record().actions()[0].phases()*.state() == [COMPLETE, PENDING]
        result.record().errors() == ['phase check (orders.yaml:9) Act: cancelled before it began']
        stage.act.done == ['dump', 'tidy']
    }

    def "a function that ignores the interrupt is left to itself, and what it says later is not heard"() {
        given:
        def told = new CountDownLatch(1)
        def release = new CountDownLatch(1)
        stage.limits = RunLimits.DEFAULT.withStop(Duration.ofMillis(100))
        stage.act.acts.dump = { args, context ->
            running.countDown()
            while (release.count) {
                try {
                    release.await()
                } catch (InterruptedException ignored) {
                    Thread.interrupted()
                }
            }
            context.log().info('too late')
            context.progress().percent(50)
            try {
                context.checkpoint().write('key', 'late')
            } finally {
                told.countDown()
            }
        }
        def run = stage.start(stage.request(BACKUP))

        when:
        Stage.await(running)
        run.cancel()
        def result = run.await()
        release.countDown()
        Stage.await(told)

        then:
        result.record().errors() == ['phase dump (orders.yaml:8) Act: cancelled; the function did not stop within 0 s and was left to itself']
        !stage.events.any { it instanceof RunEvent.LogLine || it instanceof RunEvent.PhaseProgress }
        stage.store.load('run-1').get().actions()[0].phases()[0].checkpoints() == [:]
    }

    def "a deferred phase that hangs is interrupted when its own time is over: cancelled #when"() {
        given:
        stage.limits = RunLimits.DEFAULT.withDeferPhase(Duration.ofMillis(200))
        def tidying = new CountDownLatch(1)
        if (before) {
            stage.act.acts.dump = block
        }
        stage.act.acts.tidy = { args, context ->
            tidying.countDown()
            never.await()
        }
        def run = stage.start(stage.request(BACKUP))

        when:
        Stage.await(before ? running : tidying)
        run.cancel()

        then:
        run.await().record().errors().last() == 'deferPhase tidy (orders.yaml:10) Act: cancelled'

        where:
        before << [true, false]
        when = before ? 'before it began' : 'while it ran'
    }

    def "an action that is not launched yet when its run is cancelled never is"() {
        given:
        stage.listener = { event ->
            stage.events << event
            if (event instanceof RunEvent.RunStarted) {
                Stage.await(running)
            }
        } as RunListener
        def run = stage.start(stage.request(BACKUP))

        when:
        run.cancel()
        running.countDown()

        then:
        run.await().record().errors() == ['action backup: cancelled before it was launched']
        stage.act.done == []
    }
}
