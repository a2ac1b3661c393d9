package io.jerrycan.model;

import java.util.List;
import java.util.Optional;

/**
 * What Kanister's actions do not have. All of it is optional.
 *
 * @param timeout how long all phases together may take; not the deferPhase and the finally phases
 * @param finallyPhases run one after the other behind the deferPhase, each of them whatever failed before
 */
public record ActionFlow(Optional<GoDuration> timeout, List<BlueprintPhase> finallyPhases) {
    /** Of an action as Kanister has it. */
    public static final ActionFlow NONE = new ActionFlow(Optional.empty(), List.of());

    public ActionFlow {
        finallyPhases = List.copyOf(finallyPhases);
    }

    /** Whether it says nothing, as {@link #NONE}. */
    public boolean isNone() {
        return timeout.isEmpty() && finallyPhases.isEmpty();
    }
}
