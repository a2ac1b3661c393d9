package io.jerrycan.cli;

import java.util.Locale;
import java.util.Set;

/**
 * How much {@code kando} logs. Failures are printed and not logged, so from {@code warning} upwards there is nothing to
 * log, and the time to set logging up is saved.
 */
final class KandoLogging {

    private static final Set<String> TALKATIVE = Set.of("trace", "debug", "info");
    private static final Set<String> QUIET = Set.of("warn", "warning", "error", "fatal", "panic");

    private KandoLogging() {}

    static boolean isLevel(String level) {
        String name = level.toLowerCase(Locale.ROOT);
        return TALKATIVE.contains(name) || QUIET.contains(name);
    }

    /** Must come before the first logger is made; a level that is none counts as {@code warning}. */
    static void set(String level) {
        if (TALKATIVE.contains(level.toLowerCase(Locale.ROOT))) {
            KandoLogback.start(level);
        } else {
            System.setProperty("slf4j.internal.verbosity", "WARN");
            System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        }
    }
}
