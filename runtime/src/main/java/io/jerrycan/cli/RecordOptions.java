package io.jerrycan.cli;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags about records of runs: the one that this run keeps, and the one it takes its artifacts from. */
class RecordOptions {
    @Option(
            names = "--state",
            paramLabel = "PLACE",
            description = "keep the record of the run here, in a FILE or in configmap/NAMESPACE/NAME; if one is there"
                    + " already, go on with that run")
    private String state;

    @Mixin
    private FromOption from;

    /** As it was given. */
    Optional<String> place() {
        return Optional.ofNullable(state);
    }

    /** Absent also when the record is elsewhere than in a file. */
    Optional<Path> file() {
        return Optional.ofNullable(state).filter(RunFile::isFile).map(Path::of);
    }

    RunFile open(ClusterSession session) throws InterruptedException {
        return RunFile.open(state, session.client());
    }

    boolean isFromGiven() {
        return from.isGiven();
    }

    Map<Text, Artifact> artifacts() {
        return from.artifacts();
    }
}
