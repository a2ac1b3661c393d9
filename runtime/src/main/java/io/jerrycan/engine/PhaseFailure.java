package io.jerrycan.engine;

import io.jerrycan.engine.FunctionCall.Stopped;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.source.SourcePos;
import java.util.List;

/** A phase failed: {@code phase dump (orders.groovy:14) KubeTask: pod ended with exit code 2}. */
public final class PhaseFailure extends Exception {
    private final transient List<String> lastLines;

    PhaseFailure(Step step, String reason) {
        this(step, step.name(), reason, null);
    }

    private PhaseFailure(Step step, String name, String reason, Throwable cause) {
        super(headline(step, name) + ": " + reason, cause);
        this.lastLines = lastLines(cause instanceof Stopped ? cause.getCause() : cause);
    }

    /** Says which item failed, and how often it was tried when that was more than once. */
    static PhaseFailure of(Step step, Cell cell, Throwable cause) {
        int tries = cell.record()
                .flow()
                .retrying()
                .map(it -> it.notBefore().isPresent() ? it.tries() : it.tries() + 1)
                .orElse(1);
        String reason = ErrorText.of(cause) + (tries == 1 ? "" : " (try " + tries + ")");
        return new PhaseFailure(step, cell.record().name(), reason, cause);
    }

    private static List<String> lastLines(Throwable cause) {
        return cause instanceof FunctionFailure failure ? failure.lastLines() : List.of();
    }

    private static String headline(Step step, String name) {
        String function = step.phase().func().text();
        return step.slot().part().word() + " " + name
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
