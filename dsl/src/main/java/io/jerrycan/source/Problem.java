package io.jerrycan.source;

import java.util.Comparator;

/**
 * One finding about an author's file.
 *
 * @param message what is wrong, without a final full stop
 * @param hint what to do about it; empty when the message says it all
 */
public record Problem(Severity severity, SourcePos pos, String message, String hint) {
    /** By file, line and column, as an author reads; then by message, so that the order is always the same. */
    public static final Comparator<Problem> BY_POSITION = Comparator.comparing(
                    (Problem problem) -> problem.pos().file())
            .thenComparingInt(problem -> problem.pos().line())
            .thenComparingInt(problem -> problem.pos().column())
            .thenComparing(Problem::message);

    public static Problem error(SourcePos pos, String message, String hint) {
        return new Problem(Severity.ERROR, pos, message, hint);
    }

    public static Problem warning(SourcePos pos, String message, String hint) {
        return new Problem(Severity.WARNING, pos, message, hint);
    }

    public static Problem note(SourcePos pos, String message, String hint) {
        return new Problem(Severity.NOTE, pos, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column message; hint}; what is no error says so before the message. */
    @Override
    public String toString() {
        String kind = isError() ? "" : severity.name().toLowerCase(java.util.Locale.ROOT) + ": ";
        return pos + " " + kind + message + (hint.isEmpty() ? "" : "; " + hint);
    }
}
