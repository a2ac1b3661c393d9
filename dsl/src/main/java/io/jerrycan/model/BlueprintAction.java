package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a Blueprint does under one name: phases in order, then always the deferPhase and the finally phases, then the
 * output artifacts.
 *
 * <p>{@code name}, {@code kind} and the three name lists have no effect on a run; Kanister reads none of them.
 *
 * @param flow {@link ActionFlow#NONE} for an action that Kanister could run
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
        ActionFlow flow,
        Dict unknown,
        SourcePos pos) {
    public BlueprintAction {
        configMapNames = List.copyOf(configMapNames);
        secretNames = List.copyOf(secretNames);
        inputArtifactNames = List.copyOf(inputArtifactNames);
        outputArtifacts = Collections.unmodifiableMap(new LinkedHashMap<>(outputArtifacts));
        phases = List.copyOf(phases);
    }

    /** Those that run behind the deferPhase. */
    public List<BlueprintPhase> finallyPhases() {
        return flow.finallyPhases();
    }

    /** All of it in the order of a run: phases, deferPhase, finally phases. */
    public Stream<BlueprintPhase> allPhases() {
        return Stream.of(phases.stream(), deferPhase.stream(), finallyPhases().stream())
                .flatMap(Function.identity());
    }
}
