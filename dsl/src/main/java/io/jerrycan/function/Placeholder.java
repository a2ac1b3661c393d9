package io.jerrycan.function;

import java.util.List;
import java.util.Map;

/**
 * Stands in rendered arguments for what is known only when a phase runs, or is secret: {@code <output path of dump>}. Two
 * characters that no argument holds mark it, so that it is never taken for a value.
 */
public final class Placeholder {
    /** Of Unicode's private use area: nobody's text has them. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private Placeholder() {}

    /** @param what in words, such as {@code output path of dump} */
    public static String of(String what) {
        return OPEN + what + CLOSE;
    }

    /** Whether any string in a value holds one: then the value is not known. */
    public static boolean isIn(Object value) {
        if (value instanceof String text) {
            return text.indexOf(OPEN) >= 0;
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().anyMatch(entry -> isIn(entry.getKey()) || isIn(entry.getValue()));
        }
        return value instanceof List<?> list && list.stream().anyMatch(Placeholder::isIn);
    }

    /** The text for people, with each placeholder between angle brackets. */
    public static String show(String text) {
        return text.replace(OPEN, '<').replace(CLOSE, '>');
    }
}
