package io.jerrycan.engine.record;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How far one action is.
 *
 * @param launch present since the action was launched; from then on its deferPhase and finally phases will run
 * @param artifacts rendered; empty until the action is complete
 * @param errors masked; once there is one, no further phase runs. The first is the cause, later ones are
 *     of phases beside it, of the deferPhase and of the finally phases
 */
public record ActionRecord(
        String name,
        State state,
        Optional<Launch> launch,
        List<PhaseRecord> phases,
        Optional<PhaseRecord> deferPhase,
        List<PhaseRecord> finallyPhases,
        Map<String, Artifact> artifacts,
        List<String> errors) {
    public ActionRecord {
        phases = List.copyOf(phases);
        finallyPhases = List.copyOf(finallyPhases);
        artifacts = Collections.unmodifiableMap(new LinkedHashMap<>(artifacts));
        errors = List.copyOf(errors);
    }

    public static ActionRecord pending(String name, List<String> phases, Optional<String> deferPhase) {
        return pending(name, phases, deferPhase, List.of());
    }

    public static ActionRecord pending(
            String name, List<String> phases, Optional<String> deferPhase, List<String> finallyPhases) {
        return new ActionRecord(
                name,
                State.PENDING,
                Optional.empty(),
                phases.stream().map(PhaseRecord::pending).toList(),
                deferPhase.map(PhaseRecord::pending),
                finallyPhases.stream().map(PhaseRecord::pending).toList(),
                Map.of(),
                List.of());
    }

    /** Whether it failed before any of its phases, so that neither they nor later actions run. */
    public boolean launchFailed() {
        return state == State.FAILED && launch.isEmpty();
    }

    /** All of it in the order of a run. */
    public Stream<PhaseRecord> allPhases() {
        return Stream.of(phases.stream(), deferPhase.stream(), finallyPhases.stream())
                .flatMap(Function.identity());
    }

    public PhaseRecord phase(PhaseSlot slot) {
        return switch (slot.part()) {
            case PHASES -> phases.get(slot.index());
            case DEFER_PHASE -> deferPhase.orElseThrow();
            case FINALLY -> finallyPhases.get(slot.index());
        };
    }

    public ActionRecord launched(Launch newLaunch) {
        return with(State.RUNNING, Optional.of(newLaunch), artifacts, errors);
    }

    public ActionRecord withPhase(PhaseSlot slot, UnaryOperator<PhaseRecord> change) {
        return switch (slot.part()) {
            case PHASES -> withPhases(changed(phases, slot.index(), change), deferPhase, finallyPhases);
            case DEFER_PHASE -> withPhases(phases, deferPhase.map(change), finallyPhases);
            case FINALLY -> withPhases(phases, deferPhase, changed(finallyPhases, slot.index(), change));
        };
    }

    private static List<PhaseRecord> changed(List<PhaseRecord> phases, int index, UnaryOperator<PhaseRecord> change) {
        List<PhaseRecord> changed = new ArrayList<>(phases);
        changed.set(index, change.apply(changed.get(index)));
        return changed;
    }

    public ActionRecord withError(String error) {
        List<String> grown = new ArrayList<>(errors);
        grown.add(error);
        return with(state, launch, artifacts, grown);
    }

    public ActionRecord complete(Map<String, Artifact> rendered) {
        return with(State.COMPLETE, launch, rendered, errors);
    }

    public ActionRecord failed() {
        return with(State.FAILED, launch, artifacts, errors);
    }

    /**
     * To be gone on with by hand after it failed: what is complete stays so, what failed is done again, and so is all
     * that runs in any case.
     */
    ActionRecord again() {
        return state == State.COMPLETE
                ? this
                : again(
                        phases.stream().map(PhaseRecord::again).toList(),
                        deferPhase.map(PhaseRecord::anew),
                        finallyPhases.stream().map(PhaseRecord::anew).toList());
    }

    ActionRecord again(
            List<PhaseRecord> newPhases, Optional<PhaseRecord> newDeferPhase, List<PhaseRecord> newFinallyPhases) {
        State begun = launch.isPresent() ? State.RUNNING : State.PENDING;
        return withPhases(newPhases, newDeferPhase, newFinallyPhases).with(begun, launch, artifacts, List.of());
    }

    private ActionRecord withPhases(
            List<PhaseRecord> newPhases, Optional<PhaseRecord> newDeferPhase, List<PhaseRecord> newFinallyPhases) {
        return new ActionRecord(name, state, launch, newPhases, newDeferPhase, newFinallyPhases, artifacts, errors);
    }

    private ActionRecord with(
            State newState, Optional<Launch> newLaunch, Map<String, Artifact> newArtifacts, List<String> newErrors) {
        return new ActionRecord(name, newState, newLaunch, phases, deferPhase, finallyPhases, newArtifacts, newErrors);
    }

    /** Never the artifacts, which may hold secrets. */
    @Override
    public String toString() {
        return "ActionRecord[" + name + " " + state + " " + phases + "]";
    }
}
