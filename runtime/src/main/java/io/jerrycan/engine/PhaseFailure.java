package io.jerrycan.engine;

import io.jerrycan.engine.FunctionCall.Stopped;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.source.SourcePos;
import java.util.List;

/** A phase failed: {@code phase dump (orders.groovy:14) KubeTask: pod ended with exit code 2}. */
public final class PhaseFailure extends Exception {
    private final transient List<String> lastLines;

    PhaseFailure(Step step, Throwable cause) {
        this(step, ErrorText.of(cause), cause);
    }

    PhaseFailure(Step step, String reason) {
        this(step, reason, null);
    }

    PhaseFailure(Step step, String reason, Throwable cause) {
        super(headline(step) + ": " + reason, cause);
        this.lastLines = lastLines(cause instanceof Stopped ? cause.getCause() : cause);
    }

    private static List<String> lastLines(Throwable cause) {
        return cause instanceof FunctionFailure failure ? failure.lastLines() : List.of();
    }

    private static String headline(Step step) {
        String function = step.phase().func().text();
        return (step.slot().deferred() ? "deferPhase " : "phase ")
                + step.name()
                + place(step.phase().pos())
                + (function.isEmpty() ? "" : " " + function);
    }

    private static String place(SourcePos pos) {
        return pos.file().isEmpty() || pos.line() == 0 ? "" : " (" + pos.file() + ":" + pos.line() + ")";
    }

    /** The end of what the phase's command printed, oldest first; not masked. */
    public List<String> lastLines() {
        return lastLines;
    }

    /** The message, then the last lines, each on its own line; not masked. */
    public String text() {
        return lastLines.isEmpty() ? getMessage() : getMessage() + "\n  " + String.join("\n  ", lastLines);
    }
}
