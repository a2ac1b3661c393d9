package io.jerrycan.convert;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import java.util.ArrayList;
import java.util.List;

/** Writes a call with named arguments, which line up where they do not fit on one line. */
final class CallWriter {
    private final ValueWriter values;
    private final String start;
    private final int indent;
    private final List<String> parts = new ArrayList<>();

    /** @param start all that stands before the first argument */
    CallWriter(ValueWriter values, Lines lines, String start) {
        this.values = values;
        this.start = start;
        this.indent = lines.indent() + start.length();
    }

    void add(String written) {
        parts.add(written);
    }

    void add(String name, Value value) {
        add(name, value, values);
    }

    private void add(String name, Value value, ValueWriter writer) {
        String key = ValueWriter.key(name) + ": ";
        parts.add(key + writer.write(value, indent, indent + key.length()));
    }

    void addCommand(String name, Value value) {
        String key = ValueWriter.key(name) + ": ";
        parts.add(key + values.command(value, indent, indent + key.length()));
    }

    void unknownFields(Dict unknown) {
        if (!unknown.isEmpty()) {
            add("unknownFields", unknown, ValueWriter.plain());
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public String toString() {
        return start + ValueWriter.joined(parts, indent);
    }
}
