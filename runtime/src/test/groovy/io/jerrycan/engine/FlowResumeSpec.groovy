package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import io.jerrycan.engine.record.JsonFileRunStore
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.RunStore
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.OutputLost
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A process dies at each write of a run that uses each part of the flow; the next one ends it as if nothing had happened. */
@Timeout(120)
class FlowResumeSpec extends Specification {
    @TempDir
    Path folder

    /** Outside of all processes: what the phases did there, by the names they were given. */
    Map world = newWorld()

    static Map newWorld() { [made: [:].asSynchronized(), tries: 0].asSynchronized() }

    static final BACKUP = '''\
        backup:
          timeout: 1h
          phases:
            - {func: Act, name: look, args: {does: look, values: {found: '["a","b","c"]'}}}
            - {func: Act, name: never, if: 'false', args: {does: never}}
            - {func: Act, name: flaky, retry: {limit: 3, 'on': always}, timeout: 10m, args: {does: flaky}}
            - {func: Act, name: one, parallel: both, args: {does: one}}
            - {func: Act, name: two, parallel: both, args: {does: two}}
            - {func: Act, name: dump, forEach: '{{ .Phases.look.Output.found }}', args: {does: dump, values: {of: '{{ .Item }}'}}}
          deferPhase: {func: Act, name: tidy, args: {does: tidy}}
          finally:
            - {func: Act, name: alarm, if: '{{ .Error }}', args: {does: alarm}}
            - {func: Act, name: report, args: {does: report, values: {of: '{{ .Phases.dump.Output.path }}'}}}
          outputArtifacts: {dump: {keyValue: {paths: '{{ toJson .Phases.dump.Output.path }}', try: '{{ .Phases.flaky.Output.try }}'}}}
        '''
    static final WRITES = 33

    static Stage process(RunStore store, Map world) {
        def stage = new Stage(store: store)
        stage.act.acts.flaky = { args, context ->
            made(world, context)
            int tries = ++world.tries
            if (context.run().attempt() < 3) {
                throw new FunctionFailure("no $tries")
            }
            [try: context.run().attempt()]
        }
        ['one', 'two', 'look', 'tidy', 'report'].each { name ->
            stage.act.acts[name] = { args, context ->
                made(world, context)
                args.values().orElse(null)
            }
        }
        stage.act.acts.dump = { args, context ->
            made(world, context)
            [path: '/' + args.values().get().of, name: context.checkpoint().once('name') { context.names().of('dump-') }]
        }
        stage
    }

    /** Takes up what is there under the name, as functions do. */
    static void made(Map world, context) {
        world.made.merge(context.names().of(''), context.run().phase(), { had, has -> had })
    }

    Path file() { folder.resolve('run.json') }

    Stage runUntilDead(int lastWrite, boolean keepsLast) {
        new JsonFileRunStore(file()).withCloseable { file ->
            def dying = new DyingStore(file, lastWrite, keepsLast)
            def first = process(dying, world)
            Thread.startDaemon { first.run(BACKUP) }
            Stage.await(dying.dead)
            first
        }
    }

    static undisturbed() {
        process(new MemoryRunStore(), newWorld()).run(BACKUP).record()
    }

    /** Without times, which differ. */
    static List told(RunRecord record) {
        def phase
        phase = { it ->
            [it.name(), it.state(), it.attempt(), it.outputs(), it.error(), it.flow().skipped(), it.flow().retrying()*.tries(),
             it.flow().items().orElse([]).collect { item -> [item.value(), phase(item.record())] }]
        }
        record.actions().collect { [it.state(), it.errors(), it.artifacts(), it.allPhases().map(phase).toList()] }
    }

    def "a run has that many writes, the last of which ends it"() {
        given:
        def counting = new DyingStore(new MemoryRunStore(), 99, true)

        expect:
        process(counting, world).run(BACKUP).record().errors() == []
        counting.writes == WRITES
    }

    def "a process that dies #when write #write is gone on with as if nothing had happened"() {
        given:
        def first = runUntilDead(write, kept)
        def before = new JsonFileRunStore(file()).withCloseable { it.load('run-1') }

        when:
        Stage second = null
        def result = new JsonFileRunStore(file()).withCloseable {
            second = process(it, world)
            second.run(BACKUP)
        }

        then: 'the record is that of an undisturbed run'
        told(result.record()) == told(undisturbed())
        result.record().actions()[0].artifacts().dump.keyValue().values()*.text() == ['["/a","/b","/c"]', '3']

        and: 'nothing was made under other names'
        world.made.values().countBy { it } == [look: 1, flaky: 3, one: 1, two: 1, dump: 3, tidy: 1, report: 1]

        and: 'nothing that was recorded as finished was done again'
        def finished = before.map { it.actions()[0].allPhases().toList().findAll { phase -> phase.state() == COMPLETE }*.name() }.orElse([])
        second.act.done.intersect(finished) == []

        where:
        [write, kept] << [(1..WRITES), [true, false]].combinations()
        when = kept ? 'after' : 'during'
    }

    def "a group in which one failed before the process died is brought to its end"() {
        given: 'a process that dies while the second phase of a group runs, and the first has failed'
        def blueprint = '''\
            backup:
              phases:
                - {func: Act, name: one, parallel: both, args: {does: one}}
                - {func: Act, name: two, parallel: both, args: {does: two}}
                - {func: Act, name: last, args: {does: last}}
            '''
        def kept = new MemoryRunStore()
        def failed = new CountDownLatch(1)
        def first = new Stage(store: kept)
        def begun = new CountDownLatch(1)
        first.act.acts.one = { args, context ->
            Stage.await(begun)
            throw new FunctionFailure('disk full')
        }
        first.act.acts.two = { args, context ->
            begun.countDown()
            new CountDownLatch(1).await()
        }
        first.listener = { event -> if (event instanceof RunEvent.PhaseFailed) failed.countDown() } as RunListener
        Thread.startDaemon { first.run(blueprint) }
        Stage.await(failed)
        def copy = new MemoryRunStore()
        copy.save(kept.load('run-1').get())

        when:
        def second = new Stage(store: copy)
        def result = second.run(blueprint)

        then:
        second.act.done == ['two']
        result.state() == FAILED
        result.record().errors() == ['phase one (orders.yaml:8) Act: disk full']
    }

    static final CUT = '''\
        backup:
          phases:
            - {func: Cut, name: quiesce, FLOW args: {does: quiesce}}
          deferPhase: {func: Act, name: tidy, args: {does: tidy}}
        '''

    /** What is left of a run whose process died while its phase ran. */
    RunStore cut(String blueprint, Closure act = { args, context -> null }) {
        def kept = new MemoryRunStore()
        def dying = new DyingStore(kept, 3, true)
        def first = new Stage(store: dying)
        Thread.startDaemon { first.run(blueprint) }
        Stage.await(dying.dead)
        kept
    }

    def "what a function cannot take up again fails as Interrupted when its process dies, and its deferred phase runs"() {
        given:
        def blueprint = CUT.replace('FLOW', '')
        def second = new Stage(store: cut(blueprint))

        expect:
        second.run(blueprint).record().errors() == [
            "phase quiesce (orders.yaml:8) Cut: Interrupted: the process that ran it is gone, and how far it came is not known;" +
            " say 'idempotent' in the phase if it may be done again"
        ]
        second.act.done == ['tidy']
    }

    def "a phase that may be done again is: #flow"() {
        given:
        def blueprint = CUT.replace('FLOW', flow)
        def second = new Stage(store: cut(blueprint))

        when:
        def result = second.run(blueprint)

        then:
        result.record().errors() == []
        second.act.done == ['quiesce', 'tidy']
        result.record().actions()[0].phases()[0].attempt() == attempt

        where:
        flow                                || attempt
        'idempotent: true,'                 || 1
        "retry: {limit: 1, 'on': always},"  || 2
    }

    def "a passing failure is no reason to do again what was cut"() {
        given:
        def blueprint = CUT.replace('FLOW', 'retry: {limit: 3},')

        expect:
        new Stage(store: cut(blueprint)).run(blueprint).state() == FAILED
    }

    def "a phase whose pod is gone with its output is done again only where the blueprint says so: #flow"() {
        given:
        def blueprint = CUT.replace('Cut', 'Act').replace('FLOW', flow)
        def second = new Stage(store: cut(blueprint))
        second.act.acts.quiesce = { args, context ->
            if (context.run().attempt() == 1) {
                throw new OutputLost('Pod shop/job-1 is gone')
            }
        }

        expect:
        second.run(blueprint).record().errors() == errors
        second.timer.waits.size() == waits

        where:
        flow                 || errors                                                                     | waits
        ''                   || ['phase quiesce (orders.yaml:8) Act: OutputLost: Pod shop/job-1 is gone']  | 0
        'idempotent: true,'  || []                                                                         | 0
        'retry: {limit: 1},' || []                                                                         | 1
    }

    def "a phase with items that was cut fails as Interrupted at its item, and those before it stay done"() {
        given:
        def blueprint = CUT.replace('FLOW', 'forEach: [a, b, c],').replace('does: quiesce', "does: 'quiesce {{ .Item }}'")
        def kept = new MemoryRunStore()
        def dying = new DyingStore(kept, 7, true)
        Thread.startDaemon { new Stage(store: dying).run(blueprint) }
        Stage.await(dying.dead)
        def second = new Stage(store: kept)

        expect:
        second.run(blueprint).record().errors()[0].startsWith('phase quiesce[1] (orders.yaml:8) Cut: Interrupted: ')
        second.act.done == ['tidy']
    }
}
