package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Blueprint does under one name: phases in order, then always the deferPhase, then the output artifacts.
 *
 * <p>{@code name}, {@code kind} and the three name lists have no effect on a run; Kanister reads none of them.
 */
public record BlueprintAction(
        Optional<Text> name,
        Optional<Text> kind,
        List<Text> configMapNames,
        List<Text> secretNames,
        List<Text> inputArtifactNames,
        Map<Text, Artifact> outputArtifacts,
        List<BlueprintPhase> phases,
        Optional<BlueprintPhase> deferPhase,
        Dict unknown,
        SourcePos pos) {
    public BlueprintAction {
        configMapNames = List.copyOf(configMapNames);
        secretNames = List.copyOf(secretNames);
        inputArtifactNames = List.copyOf(inputArtifactNames);
        outputArtifacts = Collections.unmodifiableMap(new LinkedHashMap<>(outputArtifacts));
        phases = List.copyOf(phases);
    }
}
