package io.jerrycan.spec;

import io.jerrycan.engine.RunEvent;
import io.jerrycan.engine.RunEvent.ContainerLine;
import io.jerrycan.engine.RunResult;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.model.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An action that a spec had performed.
 *
 * @param events all that listeners heard, in order
 */
public record Performed(RunResult result, List<RunEvent> events) {
    public Performed {
        events = List.copyOf(events);
    }

    public boolean isComplete() {
        return result.state() == State.COMPLETE;
    }

    /** As the record has them: the cause first, masked. */
    public List<String> getErrors() {
        return result.record().errors();
    }

    /** What each phase left, the deferPhase too; phases without outputs are not in it. */
    public Map<String, Map<String, Object>> getOutputs() {
        Map<String, Map<String, Object>> outputs = new LinkedHashMap<>();
        phases().forEach(phase -> phase.outputs().ifPresent(values -> outputs.put(phase.name(), values)));
        return outputs;
    }

    /** The state of each phase, the deferPhase too. */
    public Map<String, State> getStates() {
        Map<String, State> states = new LinkedHashMap<>();
        phases().forEach(phase -> states.put(phase.name(), phase.state()));
        return states;
    }

    /** The key-values of each output artifact. */
    public Map<String, Map<String, String>> getArtifacts() {
        Map<String, Map<String, String>> artifacts = new LinkedHashMap<>();
        action().artifacts().forEach((name, artifact) -> {
            Map<String, String> keyValue = new LinkedHashMap<>();
            artifact.keyValue().forEach((key, value) -> keyValue.put(key.text(), value.text()));
            artifacts.put(name, keyValue);
        });
        return artifacts;
    }

    /** What containers printed, masked. */
    public List<String> getLines() {
        return events.stream()
                .filter(ContainerLine.class::isInstance)
                .map(event -> ((ContainerLine) event).line())
                .toList();
    }

    private ActionRecord action() {
        return result.record().actions().get(0);
    }

    private Stream<PhaseRecord> phases() {
        return Stream.concat(action().phases().stream(), action().deferPhase().stream());
    }
}
