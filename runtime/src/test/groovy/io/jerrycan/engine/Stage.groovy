package io.jerrycan.engine

import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.RunStore
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.Blueprint
import io.jerrycan.model.ObjectReference
import io.jerrycan.yaml.BlueprintYaml
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** An engine with one function and no cluster, and what its listener heard. */
class Stage {
    final Act act = new Act()
    FakeParams params = new FakeParams()
    final List<RunEvent> events = new CopyOnWriteArrayList<>()
    RunStore store = new MemoryRunStore()
    RunLimits limits = RunLimits.DEFAULT
    RunListener listener = events::add
    final FakeTimer timer = new FakeTimer()

    static Blueprint blueprint(String actions) {
        BlueprintYaml.read('orders.yaml', "apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata:\n  name: orders\nactions:\n${actions.stripIndent().indent(2)}").first()
    }

    static ActionSpec spec(String action) {
        ActionSpec.of(action, 'orders', ObjectReference.of('Deployment', 'orders', 'orders-api'))
    }

    RunRequest request(String actions, String... names) {
        def blueprint = blueprint(actions)
        def wanted = names ? names as List : blueprint.actions().keySet()*.text().take(1)
        RunRequest.of('run-1', wanted.collect { new ActionRequest(blueprint, spec(it)) } as ActionRequest[]).withLimits(limits)
    }

    Run start(RunRequest request) {
        engine().start(request, store, listener)
    }

    private Engine engine() { new Engine(FunctionCatalog.of(act, new Cut(act: act)), params, null, RunSettings.from([:], 'default'), timer) }

    RunResult run(RunRequest request) { start(request).await() }

    RunResult run(String actions, String... names) { run(request(actions, names)) }

    RunResult rerun(String actions, String... names) { rerun(request(actions, names)) }

    RunResult rerun(RunRequest request) { engine().rerun(request, store, listener).await() }

    /** Cancels a run while this act of it is on, which ends as it does on the interrupt. */
    RunResult cancelledDuring(String name, String actions, Closure<?> onInterrupt = { throw it }) {
        def on = new CountDownLatch(1)
        act.acts[name] = { args, context ->
            on.countDown()
            try {
                new CountDownLatch(1).await()
            } catch (InterruptedException interrupt) {
                onInterrupt(interrupt)
            }
        }
        def run = start(request(actions))
        await(on)
        run.cancel()
        run.await()
    }

    List<String> story() { events.collect { tell(it) }.findAll() }

    private static String tell(RunEvent event) {
        if (event instanceof RunEvent.RunStarted) return "run ${event.resumed() ? 'resumed' : 'started'}"
        if (event instanceof RunEvent.ActionStarted) return "action ${event.action().name()} started"
        if (event instanceof RunEvent.PhaseStarted) return "${event.phase().label()} started"
        if (event instanceof RunEvent.PhaseEnded) return "${event.phase().label()} ended ${event.outputs().orElse(null)}"
        if (event instanceof RunEvent.PhaseFailed) return "${event.phase().label()} failed"
        if (event instanceof RunEvent.PhaseSkipped) return "${event.phase().label()} skipped"
        if (event instanceof RunEvent.PhaseRetried) return "${event.phase().label()} retried"
        if (event instanceof RunEvent.ArtifactsRendered) return "artifacts ${event.artifacts().collectEntries { k, v -> [k, v.keyValue()] }}"
        if (event instanceof RunEvent.ActionEnded) return "action ${event.action().name()} ${event.state()}"
        if (event instanceof RunEvent.RunEnded) return "run ${event.state()}"
        null
    }

    static void await(CountDownLatch latch) {
        assert latch.await(10, TimeUnit.SECONDS)
    }
}
