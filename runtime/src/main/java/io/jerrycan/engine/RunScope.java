package io.jerrycan.engine;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.mask.Masker;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.RunSettings;
import java.util.concurrent.CompletableFuture;

/**
 * What all actions of one run share.
 *
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

    boolean isCancelled() {
        return cancelled.isDone();
    }

    Limit limit() {
        return limits().run()
                .map(time -> Limit.ofRun(ledger.record().started().plus(time)))
                .orElse(Limit.NONE);
    }
}
