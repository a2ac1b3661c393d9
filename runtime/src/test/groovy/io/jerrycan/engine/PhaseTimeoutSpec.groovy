package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class PhaseTimeoutSpec extends Specification {
    def stage = new Stage()

    def hang = { args, context -> new CountDownLatch(1).await() }

    def "a phase that is out of its time is interrupted, and what it cleans up is done"() {
        given:
        def cleaned = new CountDownLatch(1)
        stage.act.acts.dump = { args, context ->
            try {
                new CountDownLatch(1).await()
            } finally {
                cleaned.countDown()
            }
        }

        when:
        def result = stage.run('''\
            backup:
              phases:
                - {func: Act, name: dump, timeout: 50ms, args: {does: dump}}
                - {func: Act, name: check, args: {does: check}}
              deferPhase: {func: Act, name: tidy, args: {does: tidy}}
            ''')

        then:
        result.record().errors() == ['phase dump (orders.yaml:8) Act: not done within its timeout of 50ms']
        result.record().actions()[0].phases()*.state() == [FAILED, PENDING]
        stage.act.done == ['dump', 'tidy']
        cleaned.count == 0
    }

    def "the deadline of a phase is the sooner of its own and the run's: #timeout"() {
        given:
        Duration left
        stage.limits = RunLimits.DEFAULT.withRun(Duration.ofMinutes(10))
        stage.act.acts.dump = { args, context -> left = Duration.between(Instant.now(), context.deadline().at().get()) }

        expect:
        stage.run("backup: {phases: [{func: Act, name: dump, timeout: $timeout, args: {does: dump}}]}").state() == COMPLETE
        left <= Duration.ofMinutes(minutes) && left > Duration.ofMinutes(minutes - 1)

        where:
        timeout || minutes
        '5m'    || 5
        '1h'    || 10
    }

    def "a timeout counts for one try, and is tried again only where every failure is: #on"() {
        given:
        int tried = 0
        stage.act.acts.dump = { args, context -> ++tried == 1 ? hang(args, context) : null }

        expect:
        stage.run("backup: {phases: [{func: Act, name: dump, timeout: 100ms, retry: {limit: 1, 'on': $on}, args: {does: dump}}]}")
            .state() == state
        tried == tries

        where:
        on          || state    | tries
        'always'    || COMPLETE | 2
        'transient' || FAILED   | 1
    }

    def "a function that does not stop is not tried again beside itself"() {
        given:
        def release = new CountDownLatch(1)
        stage.limits = RunLimits.DEFAULT.withStop(Duration.ofMillis(50))
        stage.act.acts.dump = { args, context ->
            while (release.count) {
                try {
                    release.await()
                } catch (InterruptedException ignored) {
                    Thread.interrupted()
                }
            }
        }

        expect:
        stage.run("backup: {phases: [{func: Act, name: dump, timeout: 50ms, retry: {limit: 3, 'on': always}, args: {does: dump}}]}")
            .record().errors() == ['phase dump (orders.yaml:6) Act: not done within its timeout of 50ms;' +
                                   ' the function did not stop within 0 s and was left to itself']
        stage.act.done == ['dump']

        cleanup:
        release.countDown()
    }

    def "an action that is out of its time interrupts its phase; what runs in any case has time of its own"() {
        given:
        List<Boolean> limited = []
        stage.act.acts.dump = hang
        ['tidy', 'report'].each { name -> stage.act.acts[name] = { args, context -> limited << context.deadline().at().present } }

        when:
        def result = stage.run('''\
            backup:
              timeout: 100ms
              phases:
                - {func: Act, name: dump, retry: {limit: 9, 'on': always}, args: {does: dump}}
                - {func: Act, name: check, args: {does: check}}
              deferPhase: {func: Act, name: tidy, args: {does: tidy}}
              finally: [{func: Act, name: report, args: {does: report}}]
            ''')

        then:
        result.record().errors() == ['phase dump (orders.yaml:9) Act: the action was not done within its timeout of 100ms']
        stage.act.done == ['dump', 'tidy', 'report']
        limited == [true, true]
    }

    def "a phase that would begin after the end of its action's time does not"() {
        given:
        stage.act.acts.dump = { args, context ->
            try {
                new CountDownLatch(1).await()
            } catch (InterruptedException late) {
                return [path: '/x']
            }
        }

        expect:
        stage.run('''\
            backup:
              timeout: 50ms
              phases:
                - {func: Act, name: dump, args: {does: dump}}
                - {func: Act, name: check, args: {does: check}}
            ''').record().errors() == ["phase check (orders.yaml:10) Act: the action's timeout of 50ms was over before it began"]
    }

    def "a deferred phase has its own timeout where it has one, also after a cancel"() {
        given:
        stage.limits = RunLimits.DEFAULT.withDeferPhase(Duration.ofHours(1))
        stage.act.acts.tidy = hang

        expect:
        stage.cancelledDuring('dump', '''\
            backup:
              phases: [{func: Act, name: dump, args: {does: dump}}]
              deferPhase: {func: Act, name: tidy, timeout: 100ms, args: {does: tidy}}
            ''').record().errors() == ['phase dump (orders.yaml:7) Act: cancelled', 'deferPhase tidy (orders.yaml:8) Act: cancelled']
    }
}
