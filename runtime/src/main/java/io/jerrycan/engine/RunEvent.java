package io.jerrycan.engine;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something that happened in a run. No part of one shows a secret value: listeners get it masked. */
public sealed interface RunEvent {
    String run();

    Instant time();

    /** This event with all free text in it masked. */
    default RunEvent masked(UnaryOperator<String> mask) {
        return this;
    }

    /**
     * An action of a run.
     *
     * @param index tells actions of one name apart, since one run may do the same on many objects
     */
    record ActionId(int index, String name) {}

    /**
     * A phase of an action.
     *
     * @param index from 0; the deferPhase follows the phases, and the finally phases follow it
     * @param deferred whether it runs in any case: the deferPhase, or a finally phase
     * @param item from 0, when it is one run of a phase with {@code forEach}; absent for a phase as a whole
     */
    record PhaseId(
            ActionId action,
            int index,
            String name,
            String function,
            boolean deferred,
            int attempt,
            Optional<Integer> item) {
        /** Its name, with the item's number when there is one: {@code dump[2]}. */
        public String label() {
            return name + item.map(number -> "[" + number + "]").orElse("");
        }
    }

    enum Level {
        INFO,
        WARN
    }

    /** @param resumed whether it goes on with what another process began */
    record RunStarted(String run, Instant time, List<ActionId> actions, boolean resumed) implements RunEvent {}

    record ActionStarted(String run, Instant time, ActionId action, String blueprint, ObjectReference object)
            implements RunEvent {}

    record PhaseStarted(String run, Instant time, PhaseId phase) implements RunEvent {}

    /** Its condition did not hold. */
    record PhaseSkipped(String run, Instant time, PhaseId phase) implements RunEvent {}

    /** @param uploaded bytes so far; @param downloaded bytes so far */
    record PhaseProgress(String run, Instant time, PhaseId phase, int percent, long uploaded, long downloaded)
            implements RunEvent {}

    /** What a function says of its work. */
    record LogLine(String run, Instant time, PhaseId phase, Level level, String message, Map<String, String> details)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new LogLine(run, time, phase, level, mask.apply(message), Masks.strings(details, mask));
        }
    }

    /** A line that a container printed. */
    record ContainerLine(String run, Instant time, PhaseId phase, String pod, String container, String line)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new ContainerLine(run, time, phase, pod, container, mask.apply(line));
        }
    }

    /** @param outputs absent when the function has none */
    record PhaseEnded(String run, Instant time, PhaseId phase, Optional<Map<String, Object>> outputs, Duration took)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new PhaseEnded(run, time, phase, outputs.map(map -> Masks.values(map, mask)), took);
        }
    }

    /** @param lastLines the end of what its command printed, oldest first; may be empty */
    record PhaseFailed(String run, Instant time, PhaseId phase, String message, List<String> lastLines, Duration took)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new PhaseFailed(run, time, phase, mask.apply(message), Masks.strings(lastLines, mask), took);
        }
    }

    /**
     * A phase failed and is tried again.
     *
     * @param lastLines the end of what its command printed, oldest first; may be empty
     * @param pause until it is
     */
    record PhaseRetried(
            String run,
            Instant time,
            PhaseId phase,
            String message,
            List<String> lastLines,
            Duration took,
            Duration pause)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new PhaseRetried(run, time, phase, mask.apply(message), Masks.strings(lastLines, mask), took, pause);
        }
    }

    record ArtifactsRendered(String run, Instant time, ActionId action, Map<String, Artifact> artifacts)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new ArtifactsRendered(run, time, action, Masks.artifacts(artifacts, mask));
        }
    }

    /** @param errors the cause first, then that of the deferPhase; empty when the action is complete */
    record ActionEnded(String run, Instant time, ActionId action, State state, List<String> errors)
            implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new ActionEnded(run, time, action, state, Masks.strings(errors, mask));
        }
    }

    /** The last event of a run. */
    record RunEnded(String run, Instant time, State state, List<String> errors) implements RunEvent {
        @Override
        public RunEvent masked(UnaryOperator<String> mask) {
            return new RunEnded(run, time, state, Masks.strings(errors, mask));
        }
    }
}
