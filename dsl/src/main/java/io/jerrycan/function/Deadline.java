package io.jerrycan.function;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a phase must be done; absent when it may take for ever. */
public record Deadline(Optional<Instant> at) {
    public static final Deadline NONE = new Deadline(Optional.empty());

    public static Deadline in(Duration time) {
        return new Deadline(Optional.of(Instant.now().plus(time)));
    }

    /** The time left, never negative, or {@code limit} when that is sooner. */
    public Duration left(Duration limit) {
        Duration left =
                at.map(instant -> Duration.between(Instant.now(), instant)).orElse(limit);
        Duration sooner = left.compareTo(limit) < 0 ? left : limit;
        return sooner.isNegative() ? Duration.ZERO : sooner;
    }
}
