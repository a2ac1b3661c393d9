package io.jerrycan.template.value;

import java.util.List;

/** The integer types of package time that print as words. */
public final class NamedInts {
    private static final long SECOND = 1_000_000_000L;

    private NamedInts() {}

    /** What Go's {@code String()} of the number's type returns; null if its type has no such method. */
    public static String string(Int number) {
        if (number.type() == GoType.INT) {
            return null;
        }
        return switch (number.type().name()) {
            case "time.Duration" -> duration(number.value());
            case "time.Month" ->
                number.value() >= 1 && number.value() <= 12
                        ? TimeLayout.month((int) number.value())
                        : "%!Month(" + number + ")";
            case "time.Weekday" ->
                number.value() >= 0 && number.value() <= 6
                        ? TimeLayout.weekday((int) number.value())
                        : "%!Weekday(" + number + ")";
            default -> null;
        };
    }

    /** The exported method of the number's type, or null. */
    public static Func method(Int number, String name) {
        if (name.equals("String") && string(number) != null) {
            return Method.returning(string(number));
        }
        long nanos = number.value();
        return !number.type().equals(GoType.DURATION)
                ? null
                : switch (name) {
                    case "Nanoseconds" -> Method.returning(nanos);
                    case "Microseconds" -> Method.returning(nanos / 1000);
                    case "Milliseconds" -> Method.returning(nanos / 1_000_000);
                    case "Seconds" -> Method.returning(nanos / SECOND + nanos % SECOND / 1e9);
                    case "Minutes" -> Method.returning(nanos / (60 * SECOND) + nanos % (60 * SECOND) / 60e9);
                    case "Hours" -> Method.returning(nanos / (3600 * SECOND) + nanos % (3600 * SECOND) / 3600e9);
                    case "Abs" ->
                        Method.returning(
                                Int.of(GoType.DURATION, nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos)));
                    case "Truncate" ->
                        new Method(List.of(GoType.DURATION), args -> truncate(nanos, ((Int) args[0]).value()));
                    case "Round" -> new Method(List.of(GoType.DURATION), args -> round(nanos, ((Int) args[0]).value()));
                    default -> null;
                };
    }

    private static Int truncate(long nanos, long unit) {
        return Int.of(GoType.DURATION, unit <= 0 ? nanos : nanos - nanos % unit);
    }

    /** Half away from zero. */
    private static Int round(long nanos, long unit) {
        if (unit <= 0) {
            return Int.of(GoType.DURATION, nanos);
        }
        long rest = Math.abs(nanos % unit);
        long down = nanos - nanos % unit;
        return Int.of(GoType.DURATION, rest < unit - rest ? down : down + Long.signum(nanos) * unit);
    }

    /** A duration in nanoseconds as Go writes it: {@code 1h2m3.5s}, {@code 1.5ms}, {@code 0s}. */
    public static String duration(long nanos) {
        if (nanos == 0) {
            return "0s";
        }
        String sign = nanos < 0 ? "-" : "";
        long size = nanos < 0 ? -nanos : nanos;
        if (Long.compareUnsigned(size, SECOND) < 0) {
            return sign
                    + (size < 1000
                            ? size + "ns"
                            : size < 1_000_000 ? decimal(size, 1000) + "µs" : decimal(size, 1_000_000) + "ms");
        }
        long seconds = Long.divideUnsigned(size, SECOND);
        String rest = decimal(seconds % 60 * SECOND + Long.remainderUnsigned(size, SECOND), SECOND) + "s";
        long minutes = seconds / 60;
        return sign + (minutes >= 60 ? minutes / 60 + "h" : "") + (minutes > 0 ? minutes % 60 + "m" : "") + rest;
    }

    private static String decimal(long value, long unit) {
        long fraction = value % unit;
        if (fraction == 0) {
            return Long.toString(value / unit);
        }
        String digits = Long.toString(unit + fraction).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return value / unit + "." + digits.substring(0, end);
    }
}
