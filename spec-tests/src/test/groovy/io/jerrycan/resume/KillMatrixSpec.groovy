package io.jerrycan.resume

import io.jerrycan.cli.MortalJerrycan
import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.RunStore
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.faults.Faults
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.scenario.ProcessSpecification
import io.jerrycan.scenario.Scenario
import io.jerrycan.scenario.Scenarios
import io.jerrycan.scenario.World
import java.nio.file.Files
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Kills a real process at every write, before and after each, of runs of each function: writes of its record, and changes
 * that it asks of the API server. Another process then goes on with the run, and all must be as if nothing had happened.
 */
@Timeout(600)
class KillMatrixSpec extends ProcessSpecification {
    static final int AT_ONCE = 3

    def setupSpec() {
        def scenario = Scenarios.ALL[0]
        def namespace = world.prepare(scenario)
        program.archiveClasses(arguments(scenario, namespace))
    }

    def "every function of the catalog has a scenario"() {
        expect:
        FunctionCatalog.load().names() - Scenarios.ALL*.function == [] as Set
    }

    def "a run of #scenario is killed #when every write of its record, and goes on as if nothing had happened"() {
        given:
        def undisturbed = undisturbed(scenario)

        expect:
        undisturbed.outcome.state.name() == 'COMPLETE'
        undisturbed.writes >= 5
        def namespaces = (1..undisturbed.writes).collect { world.prepare(scenario) }
        killAtWrites(when, scenario, namespaces) == MortalJerrycan.KILLED
        differences(1..undisturbed.writes) { int write -> check("write $write", scenario, namespaces[write - 1], undisturbed) } == []

        where:
        [scenario, when] << [Scenarios.chosen(), ['before', 'after']].combinations()
    }

    def "a run of #scenario is killed after each change that it asks of the API server, before it hears the answer"() {
        given:
        def undisturbed = undisturbed(scenario)

        expect:
        differences(1..<undisturbed.changes + 1) { int change ->
            def namespace = world.prepare(scenario)
            Process process = null
            def killing = killAt(change) { process.destroyForcibly() }
            ApiProxy.start(cluster.url(), killing).withCloseable { proxy ->
                process = program.start([], arguments(scenario, namespace, proxy.url()))
                def said = process.inputStream.text
                if (process.waitFor() != MortalJerrycan.KILLED) {
                    return "change $change: was not killed, but exited with ${process.exitValue()}: $said"
                }
                check("change $change", scenario, namespace, undisturbed)
            }
        } == []

        where:
        scenario << Scenarios.chosen()
    }

    /** The n-th of these runs comes to its n-th write; then their process is gone. Gives its exit code. */
    private int killAtWrites(String when, Scenario scenario, List<String> namespaces) {
        def runs = namespaces.withIndex(1).collect { namespace, write ->
            [write, state(namespace), *arguments(scenario, namespace)].join('\t')
        }
        def plan = Files.write(folder.resolve("${namespaces[0]}.plan"), [when, *runs])
        def process = program.start([], ["@$plan"])
        def said = process.inputStream.text
        def code = process.waitFor()
        assert code == MortalJerrycan.KILLED: said
        code
    }

    private static Faults killAt(int change, Closure kill) {
        def changes = new AtomicInteger()
        return { request ->
            !request.change || changes.incrementAndGet() != change ? Fault.NONE : { exchange ->
                exchange.forward()
                exchange.awaitAnswer()
                kill()
                exchange.reset()
            } as Fault
        } as Faults
    }

    /** Goes on with the run and compares; empty when all is as it should be. */
    private String check(String where, Scenario scenario, String namespace, Map undisturbed) {
        def said = new ByteArrayOutputStream()
        run(scenario, namespace, cluster.url(), said)
        def outcome = World.outcome(record(namespace), namespace)
        if (scenario.interruptible && outcome.errors.any { it.contains('Interrupted: ') }) {
            return outcome.errors.every { it.contains('Interrupted: ') } && !doubled(namespace) && world.jobPods(namespace).empty ? '' :
                "$where: $outcome, ${world.state(namespace)}"
        }
        def problem = ''
        try {
            new PollingConditions(timeout: 10).eventually { assert world.state(namespace) == undisturbed.world }
        } catch (AssertionError different) {
            problem = " the world is ${world.state(namespace)}, not ${undisturbed.world};"
        }
        problem += outcome == undisturbed.outcome ? '' : " the record says $outcome, not ${undisturbed.outcome}"
        problem ? "$where:$problem; it said $said" : ''
    }

    private boolean doubled(String namespace) {
        world.effects(namespace).countBy { it }.any { it.value > 1 }
    }

    private Map undisturbed(Scenario scenario) {
        def namespace = world.prepare(scenario)
        ApiProxy.start(cluster.url(), Faults.NONE).withCloseable { proxy ->
            def writes = run(scenario, namespace, proxy.url())
            [writes: writes, changes: proxy.requests().count { it.change }, world: world.state(namespace),
             outcome: World.outcome(record(namespace), namespace)]
        }
    }

    /** In this JVM; gives how often the record was written. */
    private int run(Scenario scenario, String namespace, URI api, OutputStream said = OutputStream.nullOutputStream()) {
        def writes = new AtomicInteger()
        MortalJerrycan.execute({ store -> counted(store, writes) }, said, arguments(scenario, namespace, api) as String[])
        writes.get()
    }

    private static RunStore counted(RunStore store, AtomicInteger writes) {
        new RunStore() {
            @Override
            Optional<RunRecord> load(String runId) { store.load(runId) }

            @Override
            void save(RunRecord run) {
                writes.incrementAndGet()
                store.save(run)
            }
        }
    }

    @Override
    List<String> arguments(Scenario scenario, String namespace, URI api = cluster.url()) { super.arguments(scenario, namespace, api) + '--json' }

    /** What differs at each of these places; a few are looked at side by side. */
    private static List<String> differences(Iterable<Integer> places, Closure<String> difference) {
        def pool = Executors.newFixedThreadPool(AT_ONCE)
        try {
            pool.invokeAll(places.collect { place -> { -> difference(place) } as Callable<String> })*.get().findAll()
        } finally {
            pool.shutdownNow()
            pool.awaitTermination(10, TimeUnit.SECONDS)
        }
    }
}
