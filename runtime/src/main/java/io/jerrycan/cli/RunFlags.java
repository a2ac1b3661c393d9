package io.jerrycan.cli;

import io.jerrycan.engine.RunLimits;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.GoDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of a run that are no part of its request: they hold wherever it runs, and whoever goes on with it. */
final class RunFlags {
    @Mixin
    private PodOptions pods = new PodOptions();

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationArgument.class,
            description = "such as 90s, 15m or 2h; then the run is cancelled")
    private Optional<GoDuration> timeout = Optional.empty();

    RunSettings applyTo(RunSettings settings) {
        return pods.applyTo(settings);
    }

    RunLimits limits() {
        return timeout.map(time -> RunLimits.DEFAULT.withRun(time.length())).orElse(RunLimits.DEFAULT);
    }

    /** Where one of these is not given, that of an earlier command line holds. */
    RunFlags or(RunFlags earlier) {
        RunFlags both = new RunFlags();
        both.pods = pods.isGiven() ? pods : earlier.pods;
        both.timeout = timeout.or(() -> earlier.timeout);
        return both;
    }

    /** The same as a command line. */
    List<String> written() {
        List<String> written = new ArrayList<>(pods.written());
        timeout.ifPresent(time -> written.addAll(List.of("--timeout", time.toString())));
        return written;
    }
}
