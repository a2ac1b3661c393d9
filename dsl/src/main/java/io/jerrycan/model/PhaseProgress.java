package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.Optional;

/**
 * How much of a phase is done.
 *
 * @param progressPercent a whole number as text, as it stands in the resource; may be empty
 * @param estimatedTimeSeconds how long it still takes; 0 when unknown. Kanister writes this field under a misspelt
 *     name that its own schema drops; this is the name in the schema
 * @param lastTransitionTime RFC 3339; when the numbers changed last
 */
public record PhaseProgress(
        String progressPercent,
        Transfer transfer,
        long estimatedTimeSeconds,
        Optional<String> lastTransitionTime,
        Dict unknown,
        SourcePos pos) {
    public static final PhaseProgress NONE =
            new PhaseProgress("", Transfer.NONE, 0, Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN);

    /** @param at RFC 3339 */
    public PhaseProgress withPercent(int percent, Transfer newTransfer, String at) {
        return new PhaseProgress(
                String.valueOf(percent), newTransfer, estimatedTimeSeconds, Optional.of(at), unknown, pos);
    }
}
