package io.jerrycan.cli;

import io.jerrycan.engine.record.JsonFileRunStore;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.State;
import io.jerrycan.model.Value.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flag that names the earlier run whose artifacts an action takes. */
final class FromOption {
    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "take the artifacts from the record of an earlier run, such as that of the backup")
    private Path from;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isGiven() {
        return from != null;
    }

    /** The output artifacts of the earlier run, whose actions must all be complete. */
    Map<Text, Artifact> artifacts() {
        Map<Text, Artifact> artifacts = new LinkedHashMap<>();
        if (from == null) {
            return artifacts;
        }
        if (!Files.exists(from)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no record " + from + "; it is what --state wrote in the earlier run");
        }
        RunRecord earlier = JsonFileRunStore.read(from);
        if (earlier.state() != State.COMPLETE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the run in " + from + " is not complete, so that it has no artifacts; go on with it by --state");
        }
        earlier.actions()
                .forEach(action -> action.artifacts().forEach((name, one) -> artifacts.put(Text.of(name), one)));
        return artifacts;
    }
}
