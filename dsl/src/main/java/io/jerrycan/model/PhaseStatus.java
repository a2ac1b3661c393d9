package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.Optional;

/**
 * How far one phase is.
 *
 * @param state absent only in {@link #NONE}, or in a status that Kanister would call invalid
 * @param skipped whether its condition did not hold; then it is complete, since Kanister has no state for that
 * @param output what the function returned; absent before it has, and when it has no outputs
 */
public record PhaseStatus(
        String name,
        Optional<State> state,
        Optional<Dict> output,
        PhaseProgress progress,
        boolean skipped,
        Dict unknown,
        SourcePos pos) {
    /** Stands where a blueprint has no deferPhase. */
    public static final PhaseStatus NONE = new PhaseStatus(
            "", Optional.empty(), Optional.empty(), PhaseProgress.NONE, false, Dict.EMPTY, SourcePos.UNKNOWN);

    public static PhaseStatus pending(String name) {
        return new PhaseStatus(
                name,
                Optional.of(State.PENDING),
                Optional.empty(),
                PhaseProgress.NONE,
                false,
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    public boolean is(State wanted) {
        return state.equals(Optional.of(wanted));
    }

    public PhaseStatus withState(State newState) {
        return new PhaseStatus(name, Optional.of(newState), output, progress, skipped, unknown, pos);
    }

    public PhaseStatus withOutput(Optional<Dict> newOutput) {
        return new PhaseStatus(name, state, newOutput, progress, skipped, unknown, pos);
    }

    public PhaseStatus withProgress(PhaseProgress newProgress) {
        return new PhaseStatus(name, state, output, newProgress, skipped, unknown, pos);
    }

    public PhaseStatus withSkipped(boolean newSkipped) {
        return new PhaseStatus(name, state, output, progress, newSkipped, unknown, pos);
    }
}
