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
import io.jerrycan.model.BlueprintAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Runs actions of blueprints, as Kanister's controller does (0.119).
 *
 * @param kubernetes for functions; shared by all runs, not closed
 */
public record Engine(
        FunctionCatalog functions, ParamsSource source, KubernetesClient kubernetes, RunSettings settings) {

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
        earlier.ifPresent(record -> checkSame(record, request));
        Masker secrets = new Masker();
        Masker lasting = new Masker();
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        RunScope scope = new RunScope(
                request,
                functions,
                source,
                kubernetes,
                settings,
                new Ledger(new SealedStore(store, new Sealing(lasting)), earlier.orElseGet(() -> fresh(request))),
                secrets,
                lasting,
                new SplicedSecrets(),
                new Events(listener, secrets),
                cancelled);
        if (earlier.isEmpty()) {
            scope.ledger().change(record -> record);
        }
        CompletableFuture<RunResult> result = new CompletableFuture<>();
        RunLoop loop = new RunLoop(scope, earlier.isPresent());
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
                action.stream()
                        .flatMap(it -> it.phases().stream())
                        .map(phase -> phase.name().text())
                        .toList(),
                action.flatMap(BlueprintAction::deferPhase)
                        .map(phase -> phase.name().text()));
    }
}
