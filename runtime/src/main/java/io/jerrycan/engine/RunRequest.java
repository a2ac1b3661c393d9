package io.jerrycan.engine;

import java.util.List;
import java.util.Map;

/**
 * What to run.
 *
 * @param runId unique in the cluster; the names of all that the run creates follow from it, so the same id and actions
 *     go on with the same run
 * @param labels those that start with {@code kanister.io/} mark logs and pods
 * @param actions launched in this order, run side by side
 */
public record RunRequest(String runId, Map<String, String> labels, List<ActionRequest> actions, RunLimits limits) {
    public RunRequest {
        labels = Map.copyOf(labels);
        actions = List.copyOf(actions);
    }

    public static RunRequest of(String runId, ActionRequest... actions) {
        return new RunRequest(runId, Map.of(), List.of(actions), RunLimits.DEFAULT);
    }

    public RunRequest withLabels(Map<String, String> newLabels) {
        return new RunRequest(runId, newLabels, actions, limits);
    }

    public RunRequest withLimits(RunLimits newLimits) {
        return new RunRequest(runId, labels, actions, newLimits);
    }

    /** What tells whether a record belongs to this request: the actions, not where they were written. */
    String digest() {
        return ContentDigest.of(actions.stream()
                .map(action -> List.of(action.spec(), action.action()))
                .toList());
    }
}
