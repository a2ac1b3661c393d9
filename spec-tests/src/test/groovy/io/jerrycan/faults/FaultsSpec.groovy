package io.jerrycan.faults

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.engine.ActionRequest
import io.jerrycan.engine.Engine
import io.jerrycan.engine.RunEvent
import io.jerrycan.engine.RunListener
import io.jerrycan.engine.RunRequest
import io.jerrycan.engine.RunResult
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.params.ParamsReader
import io.jerrycan.scenario.Scenario
import io.jerrycan.scenario.Scenarios
import io.jerrycan.scenario.World
import io.jerrycan.scenario.WorldSpecification
import io.jerrycan.yaml.BlueprintYaml
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Shared
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/**
 * Runs of all functions while the connections to the API server fail by chance: 10,000 faults with {@code -Dfaults=10000},
 * some hundreds by default; other ones with {@code -Dfaults.first=N}, where runs 1 to N - 1 are not played.
 * {@code -Dfaults.seed=N} plays the faults of run N again, and no others.
 */
@Timeout(900)
class FaultsSpec extends WorldSpecification {
    static final int WANTED = Integer.getInteger('faults', 400)
    static final int FIRST = Integer.getInteger('faults.first', 1)
    static final int AT_ONCE = 24
    static final long LONGEST_RUN_SECONDS = 90

    /** What a run may fail of: each names a fault, and nothing else went wrong. */
    static final CAUSES = ~/(?s).*(429|500 InternalError|502|503 ServiceUnavailable|409 Conflict|410 Expired|no answer from the API server|ExecStatusUnknown|OutputLost|the watch ended).*/

    /** What a deferPhase fails of when the phase failed that it builds upon. */
    static final CONSEQUENCES = ~/(?s)deferPhase .* Failed to render template: "\w+" not found/

    @Shared
    FunctionCatalog functions = FunctionCatalog.load()

    Map<String, Map> undisturbed = [:]
    AtomicInteger injected = new AtomicInteger()
    Map<FaultKind, Integer> kinds = new ConcurrentHashMap<>()
    Map<String, Integer> endings = new ConcurrentHashMap<>()
    List<String> wrong = new CopyOnWriteArrayList<>()

    def "every run ends in the state that it would have had or fails with the cause, none hangs, none does anything twice"() {
        given:
        new Lane(cluster.url()).withCloseable { lane -> Scenarios.chosen().each { undisturbed[it.function] = undisturbed(it, lane) } }
        def seeds = new AtomicInteger(FIRST - 1)
        def replayed = Long.getLong('faults.seed')

        when:
        if (replayed != null) {
            new Lane(cluster.url()).withCloseable { play(replayed, it) }
        } else {
            (1..AT_ONCE).collect {
                Thread.start {
                    new Lane(cluster.url()).withCloseable { lane ->
                        while ((injected.get() < WANTED || !everyKind()) && wrong.size() < 5) {
                            play(seeds.incrementAndGet(), lane)
                        }
                    }
                }
            }*.join()
        }
        // how much was tried, for whoever runs it with more
        println "$injected faults in ${endings.values().sum()} runs: $kinds; $endings"

        then:
        wrong == []
        replayed != null || everyKind()
        endings.any { it.key.endsWith(' complete') }
    }

    private boolean everyKind() { kinds.keySet() == FaultKind.values().toList().toSet() }

    /** One run, whose scenario and faults follow from the seed. */
    private void play(long seed, Lane lane) {
        def scenario = Scenarios.chosen()[(int) (seed % Scenarios.chosen().size())]
        def faults = new RandomFaults(seed, [0.05d, 0.2d, 0.4d][(int) (seed.intdiv(Scenarios.chosen().size()) % 3)])
        def problem = ''
        try {
            lane.faults = faults
            problem = play(scenario, lane)
        } catch (TimeoutException hanging) {
            problem = "it hangs"
        } catch (Throwable unexpected) {
            problem = "$unexpected\n${unexpected.stackTrace.take(12).join('\n')}"
        }
        injected.addAndGet(faults.injected().values().sum() as int)
        faults.injected().each { kind, count -> if (count) kinds.merge(kind, count, Integer::sum) }
        if (problem) {
            wrong << "$scenario (play it again with -Dfaults.seed=$seed), after ${faults.injected().findAll { it.value }}: $problem".toString()
        }
    }

    private String play(Scenario scenario, Lane lane) {
        def namespace = world.prepare(scenario)
        try {
            List<RunEvent> events = new CopyOnWriteArrayList<>()
            def result = run(scenario, namespace, lane, events::add)
            endings.merge("$scenario ${result.state()}".toString(), 1, Integer::sum)
            return result.state() == COMPLETE ? compare(scenario, namespace, result) : explain(namespace, result, events)
        } finally {
            world.clear(namespace)
        }
    }

    private String compare(Scenario scenario, String namespace, RunResult result) {
        def expected = undisturbed[scenario.function]
        def outcome = World.outcome(result.record(), namespace)
        if (outcome != expected.outcome) {
            return "the record says $outcome, not $expected.outcome"
        }
        eventually("the world is not as it should be") { assert world.state(namespace) == expected.world }
    }

    private String explain(String namespace, RunResult result, List<RunEvent> events) {
        def unexplained = result.record().errors().withIndex().findAll { error, i -> !(error ==~ CAUSES) && !(i > 0 && error ==~ CONSEQUENCES) }
        if (result.state() != FAILED || result.record().errors().empty || unexplained) {
            return "it ended ${result.state()} without a cause: ${result.record().errors()}"
        }
        def doubled = world.effects(namespace).countBy { it }.findAll { it.value > 1 }
        if (doubled) {
            return "it failed of ${result.record().errors()}, and did twice: $doubled"
        }
        def told = events.any { it instanceof RunEvent.LogLine && it.message().startsWith('Left behind') }
        told ? '' : eventually("it left pods behind and said nothing") { assert world.jobPods(namespace) == [] }
    }

    private static String eventually(String otherwise, Closure condition) {
        try {
            new PollingConditions(timeout: 15, delay: 0.1).eventually(condition)
            return ''
        } catch (AssertionError different) {
            return "$otherwise: $different.message"
        }
    }

    private Map undisturbed(Scenario scenario, Lane lane) {
        def namespace = world.prepare(scenario)
        def result = run(scenario, namespace, lane, {})
        assert result.state() == COMPLETE
        [outcome: World.outcome(result.record(), namespace), world: world.state(namespace)]
    }

    private RunResult run(Scenario scenario, String namespace, Lane lane, RunListener listener) {
        def blueprint = BlueprintYaml.read('faults.yaml', scenario.blueprint(namespace)).first()
        def request = RunRequest.of("run-$namespace", new ActionRequest(blueprint,
            ActionSpec.of('go', blueprint.metadata().name(), ObjectReference.of('Namespace', namespace, namespace))))
        def engine = new Engine(functions, new ParamsReader(lane.client), lane.client, RunSettings.from([:], namespace))
        engine.start(request, new MemoryRunStore(), listener).result().get(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)
    }

    /** A client behind a proxy, for one run after the other: making a client takes longer than a run. */
    private static class Lane implements Closeable {
        volatile Faults faults = Faults.NONE
        final ApiProxy proxy
        final KubernetesClient client

        Lane(URI api) {
            proxy = ApiProxy.start(api) { faults.on(it) }
            client = Kubernetes.client(World.kubeconfig(proxy.url()))
        }

        @Override
        void close() {
            client.close()
            proxy.close()
        }
    }
}
