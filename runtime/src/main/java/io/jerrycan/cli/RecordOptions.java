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
            paramLabel = "FILE",
            description = "keep the record of the run here; if the file holds one already, go on with that run")
    private Path state;

    @Mixin
    private FromOption from;

    Optional<Path> file() {
        return Optional.ofNullable(state);
    }

    RunFile open() {
        return RunFile.open(state);
    }

    Map<Text, Artifact> artifacts() {
        return from.artifacts();
    }
}
