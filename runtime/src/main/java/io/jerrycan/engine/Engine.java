package io.jerrycan.engine;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.mask.Masker;
import io.jerrycan.engine.mask.Sealing;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.engine.record.StoreFailure;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.State;
import io.jerrycan.thread.Threads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Runs actions of blueprints, as Kanister's controller does (0.119).
 *
 * @param kubernetes for functions; shared by all runs, not closed
 * @param timer for the waits between the tries of a phase
 */
public record Engine(
        FunctionCatalog functions,
        ParamsSource source,
        KubernetesClient kubernetes,
        RunSettings settings,
        RetryTimer timer) {

    public Engine(FunctionCatalog functions, ParamsSource source, KubernetesClient kubernetes, RunSettings settings) {
        this(functions, source, kubernetes, settings, RetryTimer.SYSTEM);
    }

    /**
     * Begins the run, or goes on with it when the store has a record of it: finished phases keep their outputs and are
     * not done again, a phase that was running is done again with the same names, deferPhase and artifacts come once.
     * Only one process at a time may do a run.
     *
     * @param listener hears all that happens, masked
     * @throws StoreFailure when the record cannot be read or written, or is of another request; nothing has begun then
     */
    public Run start(RunRequest request, RunStore store, RunListener listener) {
        Optional<RunRecord> earlier = store.load(request.runId());
        earlier.filter(record -> request.recorded().isEmpty()).ifPresent(record -> checkSame(record, request));
        return begin(
                request,
                store,
                listener,
                earlier.orElseGet(() -> fresh(request)),
                earlier.isPresent(),
                earlier.isEmpty());
    }

    /**
     * Goes on with a run that failed, by hand: from what failed, under other names; what is complete keeps its outputs.
     * The deferPhase and the finally phases run again, though what an earlier deferPhase took back stays so. Of a request
     * that was read from the record the blueprint may have been changed.
     *
     * @throws StoreFailure as in {@link #start}, and when there is no record of a run that failed, or when a changed
     *     blueprint does not fit it
     */
    public Run rerun(RunRequest request, RunStore store, RunListener listener) {
        RunRecord earlier = store.load(request.runId())
                .orElseThrow(() -> new StoreFailure("there is no record of run " + request.runId()));
        if (request.recorded().isEmpty()) {
            checkSame(earlier, request);
        }
        if (earlier.state() != State.FAILED) {
            throw new StoreFailure("run " + request.runId() + " is " + earlier.state() + ", not failed");
        }
        return begin(request, store, listener, again(earlier, request), true, true);
    }

    private static RunRecord again(RunRecord earlier, RunRequest request) {
        Instant now = Instant.now();
        Optional<Blueprint> changed = request.recorded().flatMap(before -> request.actions().stream()
                .map(ActionRequest::blueprint)
                .filter(blueprint -> !blueprint.equals(before))
                .findFirst());
        return changed.isEmpty()
                ? earlier.again(now)
                : earlier.again(now, request.recorded().get(), changed.get(), request.digest());
    }

    /** @param changed whether the record is not what the store has */
    private Run begin(
            RunRequest request,
            RunStore store,
            RunListener listener,
            RunRecord record,
            boolean resumed,
            boolean changed) {
        Masker secrets = new Masker();
        Masker lasting = new Masker();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        RunScope scope = new RunScope(
                request,
                functions,
                source,
                kubernetes,
                settings,
                new Ledger(new SealedStore(store, new Sealing(lasting)), record),
                secrets,
                lasting,
                new SplicedSecrets(),
                new Events(listener, secrets),
                timer,
                cancelled);
        if (changed) {
            scope.ledger().save();
        }
        CompletableFuture<RunResult> result = new CompletableFuture<>();
        RunLoop loop = new RunLoop(scope, resumed);
        Threads.start("run " + request.runId(), () -> {
            try {
                result.complete(loop.run());
            } catch (Throwable unexpected) {
                result.completeExceptionally(unexpected);
            }
        });
        return new Run(request.runId(), cancelled, result);
    }

    private static void checkSame(RunRecord record, RunRequest request) {
        if (!record.requestDigest().equals(request.digest())) {
            throw new StoreFailure("run " + request.runId()
                    + " was begun with another request or blueprint; go on with the one it was begun with,"
                    + " or begin a run with a new id");
        }
    }

    private static RunRecord fresh(RunRequest request) {
        List<ActionRecord> actions = request.actions().stream()
                .map(action -> fresh(action.name(), action.action()))
                .toList();
        return new RunRecord(request.runId(), request.digest(), Instant.now(), Optional.empty(), actions);
    }

    private static ActionRecord fresh(String name, Optional<BlueprintAction> action) {
        return ActionRecord.pending(
                name,
                names(action, BlueprintAction::phases),
                action.flatMap(BlueprintAction::deferPhase)
                        .map(phase -> phase.name().text()),
                names(action, BlueprintAction::finallyPhases));
    }

    private static List<String> names(
            Optional<BlueprintAction> action, Function<BlueprintAction, List<BlueprintPhase>> phases) {
        return action.map(phases).orElse(List.of()).stream()
                .map(phase -> phase.name().text())
                .toList();
    }
}
