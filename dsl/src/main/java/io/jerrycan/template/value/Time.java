package io.jerrycan.template.value;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Go's {@code time.Time}.
 *
 * @param time its instant and zone
 * @param abbreviation the zone's short name if it does not follow from the zone, else empty
 */
public record Time(ZonedDateTime time, Optional<String> abbreviation) implements GoObject {
    /** January 1 of year 1, 00:00 UTC. */
    public static final Time ZERO = new Time(ZonedDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));

    public Time(ZonedDateTime time) {
        this(time, Optional.empty());
    }

    /** The time in one of Go's layouts, such as {@code 2006-01-02T15:04:05Z07:00}. */
    public String format(String layout) {
        return TimeLayout.format(this, layout);
    }

    @Override
    public GoType type() {
        return GoType.TIME;
    }

    @Override
    public Func method(String name) {
        return TimeMethods.of(this, name);
    }

    @Override
    public Optional<String> string() {
        return Optional.of(format("2006-01-02 15:04:05.999999999 -0700 MST"));
    }
}
