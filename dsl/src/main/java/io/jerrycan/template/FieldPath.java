package io.jerrycan.template;

import java.util.List;

/**
 * A path that a template reads, such as {@code .Phases.backup.Output.path}.
 *
 * @param names its names from the data's root, or from an unknown value
 * @param fromRoot whether it starts at the data; otherwise at a value that only rendering knows, such as an element of a
 *     range or the argument of a defined template
 * @param lenient whether its last name may be missing without a failure: it is an argument of {@code index}
 * @param conditional whether rendering may pass it over: it stands in a branch, or behind {@code and} or {@code or}
 * @param line the line in the template, from 1
 * @param column the column in chars, from 1
 */
public record FieldPath(
        List<String> names, boolean fromRoot, boolean lenient, boolean conditional, int line, int column) {
    /** The path as a template writes it. */
    @Override
    public String toString() {
        return "." + String.join(".", names);
    }
}
