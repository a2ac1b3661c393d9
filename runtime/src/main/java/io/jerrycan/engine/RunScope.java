package io.jerrycan.engine;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.mask.Masker;
import io.jerrycan.engine.mask.Sealing;
import io.jerrycan.engine.record.RecordStrings;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.KnownSecrets;
import io.jerrycan.function.RunSettings;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What all actions of one run share.
 *
 * @param secrets all that must not be shown
 * @param lasting those of them that another process would read again, and so may be stored as seals
 * @param cancelled completed when the run is cancelled
 */
record RunScope(
        RunRequest request,
        FunctionCatalog functions,
        ParamsSource source,
        KubernetesClient kubernetes,
        RunSettings settings,
        Ledger ledger,
        Masker secrets,
        Masker lasting,
        SplicedSecrets spliced,
        Events events,
        RetryTimer timer,
        CompletableFuture<Void> cancelled) {

    String runId() {
        return request.runId();
    }

    RunLimits limits() {
        return request.limits();
    }

    ActionRequest action(int index) {
        return request.actions().get(index);
    }

    ActionId actionId(int index) {
        return new ActionId(index, action(index).name());
    }

    Sealing sealing() {
        return new Sealing(lasting);
    }

    /** Makes what was read from the cluster known as secret, also in what an earlier process recorded. */
    void know(Consumer<KnownSecrets> read) {
        read.accept(secrets);
        read.accept(lasting);
        ledger.note(run -> RecordStrings.map(run, sealing()::open));
    }

    /** From here on the record holds the request: what is secret in it is known now. */
    void keepRequest() {
        request.kept().ifPresent(kept -> ledger.note(run -> run.withRequest(kept)));
    }

    boolean isCancelled() {
        return cancelled.isDone();
    }

    Limit limit() {
        return limits().run()
                .map(time -> Limit.ofRun(ledger.record().started().plus(time)))
                .orElse(Limit.NONE);
    }
}
