package io.jerrycan.plan;

import io.jerrycan.function.Permissions;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an action would do. Strings may hold {@link io.jerrycan.function.Placeholder}s; none holds the value of a secret.
 *
 * @param phases in the order in which they run, the deferred one last
 * @param outputArtifacts rendered
 * @param problem why the action would fail after its last phase; its artifacts are missing then
 * @param reading what reading the request's parameters needs to be allowed; phases say their own
 */
public record Plan(
        String blueprint,
        String action,
        ObjectReference object,
        List<PlannedStep> phases,
        Map<String, Artifact> outputArtifacts,
        Optional<String> problem,
        Permissions reading) {

    /**
     * One phase.
     *
     * @param deferred whether it runs at the end, also when an earlier one fails
     * @param arguments rendered, plain Java data; those that the function renders itself are as written
     * @param pods manifests of those that it makes
     * @param problem why it would fail before it does anything; what would follow from its arguments is missing then
     */
    public record PlannedStep(
            String name,
            String function,
            boolean deferred,
            Map<String, Object> arguments,
            List<Map<String, Object>> pods,
            Permissions needed,
            Optional<String> problem) {
        PlannedStep atEnd() {
            return new PlannedStep(name, function, true, arguments, pods, needed, problem);
        }
    }

    /** Whether nothing is known that would make the action fail. */
    public boolean isSound() {
        return problem.isEmpty()
                && phases.stream().allMatch(phase -> phase.problem().isEmpty());
    }

    /** What all of it must be allowed. */
    public Permissions needed() {
        Permissions all = reading;
        for (PlannedStep phase : phases) {
            all = all.and(phase.needed());
        }
        return all;
    }
}
