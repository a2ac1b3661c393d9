package io.jerrycan.source;

import java.util.Comparator;
import java.util.Locale;

/**
 * One finding about an author's file.
 *
 * @param message what is wrong, without a final full stop
 * @param hint what to do about it; empty when the message says it all
 */
public record Problem(Mistake mistake, Severity severity, SourcePos pos, String message, String hint) {
    /** By file, line and column, as an author reads; then by message, so that the order is always the same. */
    public static final Comparator<Problem> BY_POSITION = Problem::comparePositions;

    /** What an author wrote may be quoted in it: it neither steers a terminal nor makes a line of its own. */
    public Problem {
        message = VisibleText.of(message);
        hint = VisibleText.of(hint);
    }

    private static int comparePositions(Problem one, Problem other) {
        int order = one.pos.file().compareTo(other.pos.file());
        order = order != 0 ? order : Integer.compare(one.pos.line(), other.pos.line());
        order = order != 0 ? order : Integer.compare(one.pos.column(), other.pos.column());
        return order != 0 ? order : one.message.compareTo(other.message);
    }

    public static Problem error(Mistake mistake, SourcePos pos, String message, String hint) {
        return new Problem(mistake, Severity.ERROR, pos, message, hint);
    }

    public static Problem warning(Mistake mistake, SourcePos pos, String message, String hint) {
        return new Problem(mistake, Severity.WARNING, pos, message, hint);
    }

    public static Problem note(Mistake mistake, SourcePos pos, String message, String hint) {
        return new Problem(mistake, Severity.NOTE, pos, message, hint);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same finding, taken more or less seriously. */
    public Problem as(Severity changed) {
        return new Problem(mistake, changed, pos, message, hint);
    }

    /** Message and hint, for one line: {@code message; hint}. */
    public String text() {
        return message + (hint.isEmpty() ? "" : "; " + hint);
    }

    /** {@code file:line:column message; hint}; what is no error says so before the message. */
    @Override
    public String toString() {
        String kind = isError() ? "" : severity.name().toLowerCase(Locale.ROOT) + ": ";
        return pos + " " + kind + text();
    }
}
