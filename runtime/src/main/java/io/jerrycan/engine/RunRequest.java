package io.jerrycan.engine;

import io.jerrycan.engine.record.RequestRecord;
import io.jerrycan.model.Blueprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to run.
 *
 * @param runId unique in the cluster; the names of all that the run creates follow from it, so the same id and actions
 *     go on with the same run
 * @param labels those that start with {@code kanister.io/} mark logs and pods
 * @param actions launched in this order, run side by side
 * @param kept what the record is to hold of the request; absent for nothing
 * @param recorded the blueprint that the run's record has, when the actions were read from there too: then they are known to
 *     belong to it
 */
public record RunRequest(
        String runId,
        Map<String, String> labels,
        List<ActionRequest> actions,
        RunLimits limits,
        Optional<RequestRecord> kept,
        Optional<Blueprint> recorded) {
    public RunRequest {
        labels = Map.copyOf(labels);
        actions = List.copyOf(actions);
    }

    public static RunRequest of(String runId, ActionRequest... actions) {
        return new RunRequest(runId, Map.of(), List.of(actions), RunLimits.DEFAULT, Optional.empty(), Optional.empty());
    }

    public RunRequest withLabels(Map<String, String> newLabels) {
        return new RunRequest(runId, newLabels, actions, limits, kept, recorded);
    }

    public RunRequest withLimits(RunLimits newLimits) {
        return new RunRequest(runId, labels, actions, newLimits, kept, recorded);
    }

    public RunRequest keeping(RequestRecord newKept) {
        return new RunRequest(runId, labels, actions, limits, Optional.of(newKept), recorded);
    }

    public RunRequest recordedWith(Blueprint blueprint) {
        return new RunRequest(runId, labels, actions, limits, kept, Optional.of(blueprint));
    }

    /** What tells whether a record belongs to this request: the actions, not where they were written. */
    String digest() {
        return ContentDigest.of(actions.stream().map(ActionRequest::identity).toList());
    }
}
