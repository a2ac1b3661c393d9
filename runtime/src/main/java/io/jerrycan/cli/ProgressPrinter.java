package io.jerrycan.cli;

import io.jerrycan.engine.RunEvent;
import io.jerrycan.engine.RunEvent.ActionEnded;
import io.jerrycan.engine.RunEvent.ActionStarted;
import io.jerrycan.engine.RunEvent.ArtifactsRendered;
import io.jerrycan.engine.RunEvent.ContainerLine;
import io.jerrycan.engine.RunEvent.LogLine;
import io.jerrycan.engine.RunEvent.PhaseEnded;
import io.jerrycan.engine.RunEvent.PhaseFailed;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.RunEvent.PhaseRetried;
import io.jerrycan.engine.RunEvent.PhaseSkipped;
import io.jerrycan.engine.RunEvent.PhaseStarted;
import io.jerrycan.engine.RunListener;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.State;
import io.jerrycan.model.Value.Text;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a run for a person: a line for each phase, and on a terminal the phase that runs now. */
final class ProgressPrinter implements RunListener {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final boolean verbose;
    private boolean runningLine;

    /** @param verbose whether to print what containers print */
    ProgressPrinter(PrintWriter out, boolean terminal, boolean verbose) {
        this.out = out;
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public void on(RunEvent event) {
        if (event instanceof ActionStarted started) {
            line(started.action().name() + " of " + started.blueprint() + object(started.object()));
        } else if (event instanceof PhaseStarted started) {
            running(phase(started.phase()) + " ...");
        } else if (event instanceof ContainerLine printed && verbose) {
            line("    | " + printed.line());
        } else if (event instanceof LogLine logged && (verbose || logged.level() == RunEvent.Level.WARN)) {
            line("    " + logged.message() + details(logged));
        } else if (event instanceof PhaseEnded ended) {
            line(phase(ended.phase()) + "  done in " + seconds(ended.took()) + deferred(ended.phase()));
        } else if (event instanceof PhaseSkipped skipped) {
            line(phase(skipped.phase()) + "  skipped" + deferred(skipped.phase()));
        } else if (event instanceof PhaseRetried retried) {
            line(phase(retried.phase()) + "  failed after " + seconds(retried.took()) + ", again in "
                    + seconds(retried.pause()) + deferred(retried.phase()));
            retried.lastLines().forEach(last -> line("    | " + last));
        } else if (event instanceof PhaseFailed failed) {
            line(phase(failed.phase()) + "  failed after " + seconds(failed.took()) + deferred(failed.phase()));
            failed.lastLines().forEach(last -> line("    | " + last));
        } else if (event instanceof ArtifactsRendered rendered) {
            rendered.artifacts().forEach((name, artifact) -> line("  artifact " + name + ": " + artifact(artifact)));
        } else if (event instanceof ActionEnded ended) {
            line(ended.action().name() + " " + word(ended.state()));
        }
    }

    private void line(String text) {
        if (runningLine) {
            out.print(CLEAR_LINE);
            runningLine = false;
        }
        out.println(text);
        out.flush();
    }

    private void running(String text) {
        if (terminal) {
            out.print(CLEAR_LINE + text);
            out.flush();
            runningLine = true;
        }
    }

    private static String phase(PhaseId phase) {
        return String.format(Locale.ROOT, "  %-20s %-14s", phase.label(), phase.function());
    }

    private static String deferred(PhaseId phase) {
        return phase.deferred() ? " (deferred)" : "";
    }

    private static String object(ObjectReference object) {
        String name = Stream.of(object.kind(), object.namespace(), object.name())
                .flatMap(Optional::stream)
                .map(Text::text)
                .collect(Collectors.joining("/"));
        return name.isEmpty() ? "" : " on " + name;
    }

    private static String details(LogLine logged) {
        return logged.details().entrySet().stream()
                .map(detail -> " " + detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining());
    }

    private static String artifact(Artifact artifact) {
        return Stream.concat(
                        artifact.keyValue().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
                        artifact.kopiaSnapshot().stream().map(snapshot -> "kopiaSnapshot=" + snapshot))
                .collect(Collectors.joining(" "));
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
