package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.Optional;

/**
 * How much of an ActionSet is done.
 *
 * @param runningPhase empty when none runs
 * @param percentCompleted a whole number as text, as it stands in the resource; may be empty
 * @param transfer the sums over all phases of all actions
 * @param lastTransitionTime RFC 3339; when the numbers changed last
 */
public record ActionSetProgress(
        String runningPhase,
        String percentCompleted,
        Transfer transfer,
        Optional<String> lastTransitionTime,
        Dict unknown,
        SourcePos pos) {
    public static final ActionSetProgress NONE =
            new ActionSetProgress("", "", Transfer.NONE, Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN);

    public ActionSetProgress withRunningPhase(String phase) {
        return new ActionSetProgress(phase, percentCompleted, transfer, lastTransitionTime, unknown, pos);
    }

    /** @param at RFC 3339 */
    public ActionSetProgress withPercent(int percent, Transfer newTransfer, String at) {
        return new ActionSetProgress(runningPhase, String.valueOf(percent), newTransfer, Optional.of(at), unknown, pos);
    }
}
