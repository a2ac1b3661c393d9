package io.jerrycan.template.exec;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Values;

/** What a rendering has written so far. */
final class Output {
    private final StringBuilder text = new StringBuilder(256);
    private final int limit;
    private final State state;

    Output(int limit, State state) {
        this.limit = limit;
        this.state = state;
    }

    void append(String part) {
        if (text.length() + part.length() > limit) {
            throw state.error("output is over the limit of " + limit + " characters");
        }
        text.append(part);
    }

    /** Writes the value of an action. */
    void print(Object value) {
        if (value instanceof String string) {
            append(string);
        } else if (state.placeholders != null) {
            append(state.placeholders.known(value, () -> printed(state, value)));
        } else {
            append(printed(state, value));
        }
    }

    private static String printed(State state, Object value) {
        if (value instanceof Func) {
            throw state.error("can't print " + state.at + " of type " + Values.typeOf(value));
        }
        return Fmt.sprint(printable(value));
    }

    /** What Go prints in place of a value: text for one that is absent, the target of a pointer. */
    static Object printable(Object value) {
        if (value == null || value == Absent.ABSENT) {
            return "<no value>";
        }
        return value instanceof Pointer pointer ? pointer.target() : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
