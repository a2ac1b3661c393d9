package io.jerrycan.plan;

import io.jerrycan.engine.record.PhaseSlot.Part;
import io.jerrycan.function.Permissions;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an action would do. Strings may hold {@link io.jerrycan.function.Placeholder}s; none holds the value of a secret.
 *
 * @param timeout of all phases together, as written
 * @param phases in the order in which they run, those that run in any case last
 * @param outputArtifacts rendered
 * @param problem why the action would fail after its last phase; its artifacts are missing then
 * @param reading what reading the request's parameters needs to be allowed; phases say their own
 */
public record Plan(
        String blueprint,
        String action,
        ObjectReference object,
        Optional<String> timeout,
        List<PlannedStep> phases,
        Map<String, Artifact> outputArtifacts,
        Optional<String> problem,
        Permissions reading) {

    /**
     * One phase.
     *
     * @param flow whether, when and how often it runs
     * @param arguments rendered, plain Java data; those that the function renders itself are as written
     * @param pods manifests of those that it makes
     * @param problem why it would fail before it does anything; what would follow from its arguments is missing then
     */
    public record PlannedStep(
            String name,
            String function,
            Part part,
            PlannedFlow flow,
            Map<String, Object> arguments,
            List<Map<String, Object>> pods,
            Permissions needed,
            Optional<String> problem) {
        /** Whether it is known to fail if it comes to it. */
        public boolean fails() {
            return problem.isPresent() && !flow.isSkipped();
        }
    }

    /** Whether nothing is known that would make the action fail. */
    public boolean isSound() {
        return problem.isEmpty() && phases.stream().noneMatch(PlannedStep::fails);
    }

    /** What all of it must be allowed. */
    public Permissions needed() {
        return needed(phase -> !phase.flow().isSkipped());
    }

    /** The same if also those phases ran that are known to be skipped now: what their conditions read may change. */
    public Permissions neededAtMost() {
        return needed(phase -> true);
    }

    private Permissions needed(Predicate<PlannedStep> counts) {
        return phases.stream().filter(counts).map(PlannedStep::needed).reduce(reading, Permissions::and);
    }
}
