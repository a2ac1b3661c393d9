package io.jerrycan.function;

import java.util.Map;

/**
 * Which phase of which run this is.
 *
 * @param runId unique in the cluster: the uid of the ActionSet, or made once per run
 * @param action index and name identify an action of a run, since one run may do the same action on many objects
 * @param attempt from 1; counts the tries of this phase
 * @param labels of the ActionSet; those that start with {@code kanister.io/} mark logs and pods
 */
public record RunInfo(
        String runId, int actionIndex, String action, String phase, int attempt, Map<String, String> labels) {
    public RunInfo {
        labels = Map.copyOf(labels);
    }
}
