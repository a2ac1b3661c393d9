package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import io.fabric8.kubernetes.client.KubernetesClientException
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class RetrySpec extends Specification {
    def stage = new Stage()

    static class Passing extends FunctionFailure implements Retryable {
        Passing(String message) { super(message) }
    }

    /** Fails that many times. */
    Closure failing(int times, Closure<Throwable> failure = { new Passing("node went away $it") }) {
        int tried = 0
        return { args, context ->
            if (++tried <= times) {
                throw failure(tried)
            }
            [attempt: context.run().attempt(), name: context.names().of('job-')]
        }
    }

    static String backup(String retry) {
        """\
        backup:
          phases: [{func: Act, name: dump, retry: $retry, args: {does: dump}}]
          deferPhase: {func: Act, name: tidy, args: {does: tidy}}
        """
    }

    def "a phase that always fails is tried as often as it may be, and its last failure is told"() {
        given:
        stage.act.acts.dump = failing(9)

        when:
        def result = stage.run(backup('{limit: 2}'))

        then:
        result.state() == FAILED
        result.record().errors() == ['phase dump (orders.yaml:7) Act: node went away 3 (try 3)']
        result.record().actions()[0].phases()[0].with { [state(), attempt()] } == [FAILED, 3]
        stage.act.done == ['dump', 'dump', 'dump', 'tidy']
        stage.story() == ['run started', 'action backup started', 'dump started', 'dump retried', 'dump started', 'dump retried',
                          'dump started', 'dump failed', 'tidy started', 'tidy ended null', 'action backup failed', 'run failed']
    }

    def "a failure that will not pass is not tried again, unless the phase says always: #what"() {
        given:
        stage.act.acts.dump = failing(1) { failure }

        expect:
        stage.run(backup("{limit: 3, 'on': $on}")).state() == state
        stage.act.done.count('dump') == tries

        where:
        what                        | failure                                                         | on          || state    | tries
        'a failure of the function' | new FunctionFailure('disk full')                                | 'transient' || FAILED   | 1
        'a failure of the function' | new FunctionFailure('disk full')                                | 'always'    || COMPLETE | 2
        'one that passes'           | new Passing('node went away')                                   | 'transient' || COMPLETE | 2
        'one that passes, wrapped'  | new FunctionFailure('no', new Passing('node went away'))        | 'transient' || COMPLETE | 2
        'a busy API server'         | new KubernetesClientException('busy', 429, null)                | 'transient' || COMPLETE | 2
        'no API server'             | new KubernetesClientException('refused', new IOException('x'))  | 'transient' || COMPLETE | 2
        'a refusal'                 | new KubernetesClientException('forbidden', 403, null)           | 'transient' || FAILED   | 1
        'an error of the JVM'       | new StackOverflowError()                                        | 'always'    || FAILED   | 1
    }

    def "what cannot be rendered or bound is never tried again"() {
        expect:
        stage.run("backup: {phases: [{func: Act, name: dump, retry: {limit: 3, 'on': always}, args: $args}]}").state() == FAILED
        stage.story().count('dump started') == 1

        where:
        args << ["{does: '{{ .Options.none }}'}", '{does: {a: b}}']
    }

    def "each try has names of its own, and keeps what it must remember"() {
        given:
        def names = []
        stage.act.acts.dump = { args, context ->
            names << context.names().of('job-')
            def was = context.checkpoint().once('replicas') { "${names.size()}" as String }
            if (names.size() < 3) {
                throw new Passing('no')
            }
            [was: was]
        }

        expect:
        stage.run(backup('{limit: 2}')).record().actions()[0].phases()[0].outputs().get() == [was: '1']
        names.toSet().size() == 3
    }

    def "waits grow by the factor: #backoff"() {
        given:
        stage.act.acts.dump = failing(3)

        when:
        stage.run(backup("{limit: 3$backoff}"))

        then:
        stage.timer.waits*.toMillis() == waits

        where:
        backoff                                       || waits
        ''                                            || [10_000, 20_000, 40_000]
        ', backoff: {duration: 1s, factor: 1}'        || [1000, 1000, 1000]
        ', backoff: {duration: 500ms, factor: 1.5}'   || [500, 750, 1125]
    }

    def "no try begins later than the backoff may last"() {
        given:
        stage.act.acts.dump = failing(9)

        when:
        def result = stage.run(backup('{limit: 9, backoff: {duration: 10s, factor: 2, maxDuration: 25s}}'))

        then: 'the fake timer does not wait, so that each try counts from nearly the same time'
        result.record().errors() == ['phase dump (orders.yaml:7) Act: node went away 3 (try 3)']
        stage.timer.waits*.toSeconds() == [10, 20, 40]
    }

    def "no try begins after the end of the run's time"() {
        given:
        stage.limits = RunLimits.DEFAULT.withRun(Duration.ofSeconds(5))
        stage.act.acts.dump = failing(9)

        expect:
        stage.run(backup('{limit: 9}')).record().errors() == ['phase dump (orders.yaml:7) Act: node went away 1']
    }

    def "a wait is at least half as long as it may be"() {
        given:
        def waits = (1..200).collect { RetryTimer.SYSTEM.jittered(Duration.ofSeconds(10)).toMillis() }

        expect:
        waits.every { it >= 5000 && it <= 10_000 }
        waits.toSet().size() > 50
    }

    def "the system's timer comes back at its time, and at once when the run is cancelled"() {
        when:
        RetryTimer.SYSTEM.await(java.time.Instant.now().plusMillis(1), new CompletableFuture<>())
        RetryTimer.SYSTEM.await(java.time.Instant.now().minusSeconds(1), new CompletableFuture<>())
        RetryTimer.SYSTEM.await(java.time.Instant.now().plusSeconds(60), CompletableFuture.completedFuture(null))

        then:
        noExceptionThrown()
    }

    def "a run that is cancelled while it waits fails with what it waited after"() {
        given:
        def waiting = new CountDownLatch(1)
        stage.timer.onWait = { cancelled ->
            waiting.countDown()
            cancelled.get()
        }
        stage.act.acts.dump = failing(9)
        def run = stage.start(stage.request(backup('{limit: 9}')))

        when:
        Stage.await(waiting)
        run.cancel()
        def result = run.await()

        then:
        result.record().errors() == ['phase dump (orders.yaml:7) Act: cancelled while waiting to be tried again after: ' +
                                     'phase dump (orders.yaml:7) Act: node went away 1']
        stage.act.done == ['dump', 'tidy']
    }

    def "a deferred phase is tried again too, without waits once the run is cancelled"() {
        given:
        stage.act.acts.tidy = failing(1)

        when:
        def result = stage.cancelledDuring('dump', '''\
            backup:
              phases: [{func: Act, name: dump, args: {does: dump}}]
              deferPhase: {func: Act, name: tidy, retry: {limit: 1}, args: {does: tidy}}
            ''')

        then:
        result.record().errors() == ['phase dump (orders.yaml:7) Act: cancelled']
        result.record().actions()[0].deferPhase().get().with { [state(), attempt()] } == [COMPLETE, 2]
    }

    def "a try that cannot be recorded is not made"() {
        given: 'a store that is full from the fourth write on: begun, launched, running'
        stage.store = new FullStore(3)
        stage.act.acts.dump = failing(1)

        expect:
        stage.run(backup('{limit: 3}')).record().errors()[0] == 'phase dump (orders.yaml:7) Act: node went away 1'
        stage.act.done == ['dump']
    }
}
