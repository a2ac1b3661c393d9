package io.jerrycan.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as Kubernetes' tools write it: {@code 90s}, {@code 15m}, {@code 1h30m}. */
final class DurationArgument implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            Duration duration = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
            if (duration.isNegative() || duration.isZero()) {
                throw new TypeConversionException("'" + text + "' is no length of time; write one such as 90s or 15m");
            }
            return duration;
        } catch (DateTimeParseException malformed) {
            throw new TypeConversionException("'" + text + "' is no length of time; write one such as 90s or 15m");
        }
    }
}
