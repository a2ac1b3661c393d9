package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one action is.
 *
 * @param object {@code name}, {@code object} and {@code blueprint} repeat the spec
 * @param phases one per phase of the blueprint, in the same order
 * @param deferPhase {@link PhaseStatus#NONE} when the blueprint has none
 * @param finallyPhases one per finally phase of the blueprint, in the same order; Kanister has none
 * @param artifacts the blueprint's templates until the action succeeded, then what they rendered to
 */
public record ActionStatus(
        String name,
        ObjectReference object,
        String blueprint,
        List<PhaseStatus> phases,
        PhaseStatus deferPhase,
        List<PhaseStatus> finallyPhases,
        Map<Value.Text, Artifact> artifacts,
        Dict unknown,
        SourcePos pos) {
    public ActionStatus {
        phases = List.copyOf(phases);
        finallyPhases = List.copyOf(finallyPhases);
        artifacts = Collections.unmodifiableMap(new LinkedHashMap<>(artifacts));
    }

    /** What a controller writes before it runs anything. */
    public static ActionStatus pending(ActionSpec spec, BlueprintAction action) {
        return new ActionStatus(
                spec.name().text(),
                spec.object(),
                spec.blueprint().text(),
                action.phases().stream()
                        .map(phase -> PhaseStatus.pending(phase.name().text()))
                        .toList(),
                action.deferPhase()
                        .map(phase -> PhaseStatus.pending(phase.name().text()))
                        .orElse(PhaseStatus.NONE),
                action.finallyPhases().stream()
                        .map(phase -> PhaseStatus.pending(phase.name().text()))
                        .toList(),
                action.outputArtifacts(),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    /** @param index of the phase, from 0 */
    public ActionStatus withPhase(int index, PhaseStatus phase) {
        List<PhaseStatus> changed = new ArrayList<>(phases);
        changed.set(index, phase);
        return new ActionStatus(name, object, blueprint, changed, deferPhase, finallyPhases, artifacts, unknown, pos);
    }

    public ActionStatus withDeferPhase(PhaseStatus phase) {
        return new ActionStatus(name, object, blueprint, phases, phase, finallyPhases, artifacts, unknown, pos);
    }

    public ActionStatus withArtifacts(Map<Value.Text, Artifact> newArtifacts) {
        return new ActionStatus(name, object, blueprint, phases, deferPhase, finallyPhases, newArtifacts, unknown, pos);
    }
}
