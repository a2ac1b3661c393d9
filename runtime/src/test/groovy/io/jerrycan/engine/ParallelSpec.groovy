package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING

import io.jerrycan.function.FunctionFailure
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class ParallelSpec extends Specification {
    def stage = new Stage()

    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: stop, args: {does: stop}}
            - {func: Act, name: orders, parallel: dumps, args: {does: orders, values: {path: /orders}}}
            - {func: Act, name: users, parallel: dumps, args: {does: users, values: {path: /users}}}
            - {func: Act, name: check, args: {does: 'check {{ .Phases.orders.Output.path }} {{ .Phases.users.Output.path }}'}}
          deferPhase: {func: Act, name: start, args: {does: start}}
        '''

    def "a phase that fails lets those beside it end, and no later phase begins"() {
        given:
        def failed = new CountDownLatch(1)
        stage.act.acts.orders = { args, context -> throw new FunctionFailure('disk full') }
        stage.act.acts.users = { args, context ->
            Stage.await(failed)
            [path: '/users']
        }
        stage.listener = { event ->
            stage.events << event
            if (event instanceof RunEvent.PhaseFailed) {
                failed.countDown()
            }
        } as RunListener

        when:
        def result = stage.run(BACKUP)

        then:
        result.record().errors() == ['phase orders (orders.yaml:9) Act: disk full']
        result.record().actions()[0].phases()*.state() == [COMPLETE, FAILED, COMPLETE, PENDING]
        stage.act.done.last() == 'start'
    }

    def "all that fail beside each other are told"() {
        given:
        def both = new CountDownLatch(2)
        ['orders', 'users'].each { name ->
            stage.act.acts[name] = { args, context ->
                both.countDown()
                Stage.await(both)
                throw new FunctionFailure("no $name")
            }
        }

        when:
        def result = stage.run(BACKUP)

        then:
        result.record().errors().toSet() == ['phase orders (orders.yaml:9) Act: no orders', 'phase users (orders.yaml:10) Act: no users'] as Set
        result.failures()*.message == ['phase orders (orders.yaml:9) Act: no orders', 'phase users (orders.yaml:10) Act: no users']
    }

    def "phases of a group run side by side, and what comes behind sees all of them"() {
        given: 'two phases that wait for each other'
        def both = new CountDownLatch(2)
        ['orders', 'users'].each { name ->
            stage.act.acts[name] = { args, context ->
                both.countDown()
                Stage.await(both)
                args.values().get()
            }
        }

        expect:
        stage.run(BACKUP).state() == COMPLETE
        stage.act.done.first() == 'stop'
        stage.act.done[3..4] == ['check /orders /users', 'start']
    }

    def "phases of a group do not see each other"() {
        given:
        def orders = new CountDownLatch(1)
        stage.listener = { event ->
            if (event instanceof RunEvent.PhaseEnded && event.phase().name() == 'orders') {
                orders.countDown()
            }
        } as RunListener
        stage.act.acts.users = { args, context ->
            Stage.await(orders)
            [saw: context.params().phases().keySet().join(' ')]
        }

        expect:
        stage.run(BACKUP.replaceAll(/args: \{does: 'check .*/, "args: {does: check}}")).record().actions()[0].phases()[2].outputs().get() == [saw: 'stop users']
    }

    def "a cancelled run interrupts all of a group and waits for their ends"() {
        given:
        def both = new CountDownLatch(2)
        def cleaned = new CountDownLatch(2)
        ['orders', 'users'].each { name ->
            stage.act.acts[name] = { args, context ->
                both.countDown()
                try {
                    new CountDownLatch(1).await()
                } finally {
                    cleaned.countDown()
                }
            }
        }
        def run = stage.start(stage.request(BACKUP))

        when:
        Stage.await(both)
        run.cancel()
        def result = run.await()

        then:
        result.record().errors().toSet() == ['phase orders (orders.yaml:9) Act: cancelled', 'phase users (orders.yaml:10) Act: cancelled'] as Set
        cleaned.count == 0
        stage.act.done.last() == 'start'
    }

    def "two groups that follow each other run one after the other"() {
        expect:
        stage.run('''\
            backup:
              phases:
                - {func: Act, name: a, parallel: first, args: {does: a, values: {is: 1}}}
                - {func: Act, name: b, parallel: first, args: {does: b}}
                - {func: Act, name: c, parallel: second, args: {does: 'c{{ .Phases.a.Output.is }}'}}
                - {func: Act, name: d, parallel: second, args: {does: 'd{{ .Phases.a.Output.is }}'}}
            ''').state() == COMPLETE
        stage.act.done.take(2).sort() == ['a', 'b']
        stage.act.done.drop(2).sort() == ['c1', 'd1']
    }

    def "a run that is cancelled before a group begins begins none of it"() {
        when:
        def result = stage.cancelledDuring('stop', BACKUP) { null }

        then:
        result.record().errors() == ['phase orders (orders.yaml:9) Act: cancelled before it began']
        stage.act.done == ['stop', 'start']
    }
}
