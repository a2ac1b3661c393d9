package io.jerrycan.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Go's {@code RFC3339Nano} in UTC: as many digits of the fraction as it has, without trailing zeros. */
final class GoTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private GoTime() {}

    /** @throws java.time.DateTimeException when it is none */
    static Instant parse(String time) {
        return Instant.parse(time);
    }

    static String format(Instant time) {
        return FORMAT.format(time);
    }
}
