package io.jerrycan.function;

import java.util.List;
import java.util.Map;

/**
 * Stands in rendered arguments for what is known only when a phase runs, or is secret: {@code <output path of dump>}. Characters
 * that no argument holds mark it, so that it is never taken for a value.
 */
public final class Placeholder {
    /** Of Unicode's private use area: nobody's text has them. */
    private static final char OPEN = '\uE000';

    private static final char OPEN_SECRET = '\uE001';

    private static final char CLOSE = '\uE002';

    private Placeholder() {}

    /** @param what in words, such as {@code output path of dump} */
    public static String of(String what) {
        return OPEN + what + CLOSE;
    }

    /** The same for a value that must not be shown, also when it is known. */
    public static String secret(String what) {
        return OPEN_SECRET + what + CLOSE;
    }

    /** Whether a text holds one for a secret. */
    public static boolean isSecret(String text) {
        return text.indexOf(OPEN_SECRET) >= 0;
    }

    /** Whether any string in a value holds one: then the value is not known. */
    public static boolean isIn(Object value) {
        if (value instanceof String text) {
            return text.indexOf(CLOSE) >= 0;
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().anyMatch(entry -> isIn(entry.getKey()) || isIn(entry.getValue()));
        }
        return value instanceof List<?> list && list.stream().anyMatch(Placeholder::isIn);
    }

    /** The text for people, with each placeholder between angle brackets. */
    public static String show(String text) {
        return text.replace(OPEN, '<').replace(OPEN_SECRET, '<').replace(CLOSE, '>');
    }
}
