package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a phase that failed is tried again. The names follow Argo's {@code retryStrategy}.
 *
 * @param limit how many more tries there may be after the first one; at least 1
 * @param backoff absent for the defaults of its members
 * @param on absent for {@link On#TRANSIENT}
 */
public record Retry(int limit, Optional<Backoff> backoff, Optional<On> on, Dict unknown, SourcePos pos) {

    /** What is worth another try. */
    public enum On {
        /** A failure that may pass by itself: a node that went away, an API server that is busy. */
        TRANSIENT,
        /** Whatever the function fails with, a timeout of the phase too. */
        ALWAYS;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<On> ofWireName(String name) {
            return Arrays.stream(values())
                    .filter(on -> on.wireName().equals(name))
                    .findFirst();
        }

        public static List<String> wireNames() {
            return Arrays.stream(values()).map(On::wireName).toList();
        }
    }

    /**
     * How long to wait before another try.
     *
     * @param duration before the second try; absent for {@link #FIRST}
     * @param factor of each further wait to the one before; absent for {@link #FACTOR}, at least 1
     * @param maxDuration no try begins later than this after the first one began; absent for no such limit
     */
    public record Backoff(
            Optional<GoDuration> duration,
            Optional<Value.Num> factor,
            Optional<GoDuration> maxDuration,
            Dict unknown,
            SourcePos pos) {
        public static final Duration FIRST = Duration.ofSeconds(10);
        public static final double FACTOR = 2;
        private static final Backoff DEFAULT =
                new Backoff(Optional.empty(), Optional.empty(), Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN);
        private static final Duration LONGEST = Duration.ofDays(365);

        /** The longest wait after that many tries, before anything is taken off at random; a year at most. */
        public Duration after(int tries) {
            double seconds = duration.map(GoDuration::length).orElse(FIRST).toMillis() / 1000.0;
            double times = factor.map(num -> num.number().doubleValue()).orElse(FACTOR);
            double wait = seconds * Math.pow(times, tries - 1);
            return wait < LONGEST.toSeconds() ? Duration.ofMillis(Math.round(wait * 1000)) : LONGEST;
        }
    }

    public boolean always() {
        return on.equals(Optional.of(On.ALWAYS));
    }

    /** With its defaults. */
    public Backoff waits() {
        return backoff.orElse(Backoff.DEFAULT);
    }
}
