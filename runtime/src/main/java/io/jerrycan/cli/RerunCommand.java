package io.jerrycan.cli;

import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunListener;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.State;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code jerrycan rerun}: goes on with a run that failed, from the phase that did. */
@Command(
        name = "rerun",
        description = {
            "Go on with a run that failed, from the phase that did, and wait for its end.",
            "Its record says what it is of; a BLUEPRINT that is given takes the place of the recorded one. Finished phases"
                    + " keep their outputs and are not done again; the deferPhase and the finally phases run again."
        })
final class RerunCommand extends ActionCommand {
    @Override
    public Integer call() throws Exception {
        if (records.place().isEmpty()) {
            throw wrong("rerun needs the record of the run; add --state PLACE");
        } else if (records.file().filter(file -> !Files.exists(file)).isPresent()) {
            throw noRecord();
        }
        return super.call();
    }

    @Override
    boolean allowsChanges() {
        return true;
    }

    @Override
    Run begin(Engine engine, RunRequest request, Optional<RunRecord> earlier, RunStore store, RunListener listener) {
        RunRecord record = earlier.orElseThrow(this::noRecord);
        String run = "the run in " + records.place().orElseThrow();
        if (record.state() == State.COMPLETE) {
            throw wrong(run + " is complete; there is nothing to do again");
        } else if (record.state() != State.FAILED) {
            throw wrong(run + " is not over; go on with it by 'run' with the same --state");
        }
        record.actions().forEach(action -> warnOfChanges(action, request));
        record.actions().stream().filter(RerunCommand::isTakenBack).forEach(this::warnOfDeferPhase);
        return engine.rerun(request, store, listener);
    }

    private void warnOfChanges(ActionRecord action, RunRequest request) {
        Blueprint now = request.actions().get(0).blueprint();
        for (PhaseRecord phase : action.phases()) {
            Optional<BlueprintPhase> before = request.recorded().flatMap(recorded -> find(recorded, action, phase));
            Optional<BlueprintPhase> changed = find(now, action, phase);
            boolean kept = phase.state() == State.COMPLETE && before.isPresent() && changed.isPresent();
            if (kept && !before.equals(changed)) {
                warn("phase " + phase.name() + " has changed in the blueprint; it is complete, and not done again");
            }
        }
    }

    private static Optional<BlueprintPhase> find(Blueprint blueprint, ActionRecord action, PhaseRecord phase) {
        return blueprint.action(action.name()).stream()
                .flatMap(found -> found.phases().stream())
                .filter(found -> found.name().text().equals(phase.name()))
                .findFirst();
    }

    private ParameterException noRecord() {
        return wrong("there is no record " + records.place().orElseThrow() + "; it is what 'run --state' wrote");
    }

    private static boolean isTakenBack(ActionRecord action) {
        boolean finished = action.phases().stream()
                .anyMatch(phase ->
                        phase.state() == State.COMPLETE && !phase.flow().skipped());
        return action.state() == State.FAILED
                && finished
                && action.deferPhase()
                        .filter(phase -> phase.state() == State.COMPLETE)
                        .isPresent();
    }

    private void warnOfDeferPhase(ActionRecord action) {
        warn("deferPhase " + action.deferPhase().orElseThrow().name()
                + " has run already; what it took back of finished phases stays so, and they are not done again");
    }

    private void warn(String text) {
        spec.commandLine().getErr().println("jerrycan: warning: " + text);
    }
}
