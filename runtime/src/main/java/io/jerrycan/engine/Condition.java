package io.jerrycan.engine;

import java.util.Locale;
import java.util.Set;

/** What {@code if} of a phase takes for no: what Go's own {@code if} would, as it is printed. */
public final class Condition {
    private static final Set<String> NO = Set.of("", "false", "0", "<no value>", "<nil>", "[]", "map[]");

    private Condition() {}

    /** @param rendered space around it does not count, nor does case */
    public static boolean holds(String rendered) {
        return !NO.contains(rendered.strip().toLowerCase(Locale.ROOT));
    }
}
