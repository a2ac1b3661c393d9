package io.jerrycan.cli;

import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunListener;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code jerrycan run}: does one action of a blueprint now, and waits for its end. */
@Command(
        name = "run",
        description = {
            "Run an action of a blueprint and wait for its end.",
            "With --state, go on with a run whose process died: by the same command, or by --state alone."
        })
final class RunCommand extends ActionCommand {
    @Override
    Run begin(Engine engine, RunRequest request, Optional<RunRecord> earlier, RunStore store, RunListener listener) {
        return engine.start(request, store, listener);
    }

    @Override
    boolean allowsChanges() {
        return false;
    }
}
