package io.jerrycan.groovy.data;

import groovy.lang.Closure;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Structure;
import java.util.Collection;
import java.util.Map;

/** Names for what a value is, for messages. */
public final class Kinds {
    private Kinds() {}

    public static String of(Object value) {
        if (value == null) {
            return "null";
        } else if (value instanceof TemplateText || value instanceof Reference) {
            return "a run-time value";
        } else if (value instanceof Structure structure) {
            return structure.what();
        } else if (value instanceof CharSequence) {
            return "a text";
        } else if (value instanceof Number) {
            return "a number";
        } else if (value instanceof Boolean) {
            return "a boolean";
        } else if (value instanceof Map) {
            return "a map";
        } else if (value instanceof Collection) {
            return "a list";
        } else if (value instanceof Closure) {
            return "a closure";
        }
        return "this value";
    }

    /** Whether a value, or a part of its text, is known only when the blueprint runs. */
    public static boolean isRunTime(Object value) {
        return value instanceof Reference || value instanceof TemplateText || value instanceof Structure;
    }
}
