package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of an action: a function and its arguments.
 *
 * @param func the function's name, case-sensitive; empty when none was given
 * @param name empty when none was given
 * @param objects Secrets and ConfigMaps that are read right before the phase runs, under {@code .Phases.<name>}
 * @param args rendered right before the phase runs
 * @param flow {@link PhaseFlow#NONE} for a phase that Kanister could run
 */
public record BlueprintPhase(
        Text func,
        Text name,
        Map<Text, ObjectReference> objects,
        Dict args,
        PhaseFlow flow,
        Dict unknown,
        SourcePos pos) {
    public BlueprintPhase {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }
}
