package io.jerrycan.engine.record;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far one action is.
 *
 * @param launch present since the action was launched; from then on its deferPhase will run
 * @param artifacts rendered; empty until the action is complete
 * @param errors masked; once there is one, no further phase runs. The first is the cause, a later one that of the
 *     deferPhase
 */
public record ActionRecord(
        String name,
        State state,
        Optional<Launch> launch,
        List<PhaseRecord> phases,
        Optional<PhaseRecord> deferPhase,
        Map<String, Artifact> artifacts,
        List<String> errors) {
    public ActionRecord {
        phases = List.copyOf(phases);
        artifacts = Collections.unmodifiableMap(new LinkedHashMap<>(artifacts));
        errors = List.copyOf(errors);
    }

    public static ActionRecord pending(String name, List<String> phases, Optional<String> deferPhase) {
        return new ActionRecord(
                name,
                State.PENDING,
                Optional.empty(),
                phases.stream().map(PhaseRecord::pending).toList(),
                deferPhase.map(PhaseRecord::pending),
                Map.of(),
                List.of());
    }

    /** Whether it failed before any of its phases, so that neither they nor later actions run. */
    public boolean launchFailed() {
        return state == State.FAILED && launch.isEmpty();
    }

    public PhaseRecord phase(PhaseSlot slot) {
        return slot.deferred() ? deferPhase.orElseThrow() : phases.get(slot.index());
    }

    public ActionRecord launched(Launch newLaunch) {
        return new ActionRecord(name, State.RUNNING, Optional.of(newLaunch), phases, deferPhase, artifacts, errors);
    }

    public ActionRecord withPhase(PhaseSlot slot, UnaryOperator<PhaseRecord> change) {
        if (slot.deferred()) {
            return new ActionRecord(name, state, launch, phases, deferPhase.map(change), artifacts, errors);
        }
        List<PhaseRecord> changed = new ArrayList<>(phases);
        changed.set(slot.index(), change.apply(changed.get(slot.index())));
        return new ActionRecord(name, state, launch, changed, deferPhase, artifacts, errors);
    }

    public ActionRecord withError(String error) {
        List<String> grown = new ArrayList<>(errors);
        grown.add(error);
        return new ActionRecord(name, state, launch, phases, deferPhase, artifacts, grown);
    }

    public ActionRecord complete(Map<String, Artifact> rendered) {
        return new ActionRecord(name, State.COMPLETE, launch, phases, deferPhase, rendered, errors);
    }

    public ActionRecord failed() {
        return new ActionRecord(name, State.FAILED, launch, phases, deferPhase, artifacts, errors);
    }

    /** Never the artifacts, which may hold secrets. */
    @Override
    public String toString() {
        return "ActionRecord[" + name + " " + state + " " + phases + "]";
    }
}
