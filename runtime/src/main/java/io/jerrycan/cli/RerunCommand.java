package io.jerrycan.cli;

import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunListener;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.model.State;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code jerrycan rerun}: goes on with a run that failed, from the phase that did. */
@Command(
        name = "rerun",
        description = {
            "Go on with a run that failed, from the phase that did, and wait for its end.",
            "Takes the arguments of that run and its record. Finished phases keep their outputs and are not done again;"
                    + " the deferPhase and the finally phases run again."
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
    Run begin(Engine engine, RunRequest request, RunStore store, RunListener listener) {
        RunRecord record = store.load(request.runId()).orElseThrow(this::noRecord);
        String run = "the run in " + records.place().orElseThrow();
        if (record.state() == State.COMPLETE) {
            throw wrong(run + " is complete; there is nothing to do again");
        } else if (record.state() != State.FAILED) {
            throw wrong(run + " is not over; go on with it by 'run' with the same --state");
        }
        record.actions().stream().filter(RerunCommand::isTakenBack).forEach(this::warn);
        return engine.rerun(request, store, listener);
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

    private void warn(ActionRecord action) {
        String deferred = action.deferPhase().orElseThrow().name();
        spec.commandLine()
                .getErr()
                .println("jerrycan: warning: deferPhase " + deferred + " has run already; what it took back of finished"
                        + " phases stays so, and they are not done again");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
