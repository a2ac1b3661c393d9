package io.jerrycan.template.value;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiFunction;

/** The methods of Go's {@code time.Time}. */
final class TimeMethods {
    private TimeMethods() {}

    /** The method of that name, or null. */
    static Func of(Time value, String name) {
        ZonedDateTime time = value.time();
        return switch (name) {
            case "Year" -> number(time.getYear());
            case "Month" -> Method.returning(Int.of(GoType.MONTH, time.getMonthValue()));
            case "Day" -> number(time.getDayOfMonth());
            case "Hour" -> number(time.getHour());
            case "Minute" -> number(time.getMinute());
            case "Second" -> number(time.getSecond());
            case "Nanosecond" -> number(time.getNano());
            case "YearDay" -> number(time.getDayOfYear());
            case "Weekday" ->
                Method.returning(Int.of(GoType.WEEKDAY, time.getDayOfWeek().getValue() % 7));
            case "Unix" -> Method.returning(time.toEpochSecond());
            case "UnixMilli" -> Method.returning(nanos(time) / 1_000_000);
            case "UnixMicro" -> Method.returning(nanos(time) / 1000);
            case "UnixNano" -> Method.returning(nanos(time));
            case "String" -> Method.returning(value.string().orElseThrow());
            case "IsZero" ->
                Method.returning(time.toInstant().equals(Time.ZERO.time().toInstant()));
            case "UTC" -> Method.returning(new Time(time.withZoneSameInstant(ZoneOffset.UTC)));
            case "Local" -> Method.returning(new Time(time.withZoneSameInstant(ZoneId.systemDefault())));
            case "Format" -> new Method(List.of(GoType.STRING), args -> value.format((String) args[0]));
            case "Add" -> new Method(List.of(GoType.DURATION), args -> plus(value, args[0]));
            case "AddDate" -> new Method(List.of(GoType.INT, GoType.INT, GoType.INT), args -> addDate(value, args));
            case "Sub" -> comparing(value, (a, b) -> Int.of(GoType.DURATION, saturated(Duration.between(b, a))));
            case "After" -> comparing(value, Instant::isAfter);
            case "Before" -> comparing(value, Instant::isBefore);
            case "Equal" -> comparing(value, Instant::equals);
            case "Compare" -> comparing(value, (a, b) -> Int.of(Integer.signum(a.compareTo(b))));
            default -> null;
        };
    }

    private static Func number(int value) {
        return Method.returning(Int.of(value));
    }

    private static long nanos(ZonedDateTime time) {
        return time.toEpochSecond() * 1_000_000_000 + time.getNano();
    }

    private static Func comparing(Time value, BiFunction<Instant, Instant, Object> compare) {
        Instant left = value.time().toInstant();
        return new Method(
                List.of(GoType.TIME),
                args -> compare.apply(left, ((Time) args[0]).time().toInstant()));
    }

    private static Object plus(Time value, Object duration) {
        return new Time(value.time().plusNanos(((Int) duration).value()), value.abbreviation());
    }

    /** Go lets days overflow into the next month, where Java stops at the month's last day. */
    private static Object addDate(Time value, Object[] args) {
        ZonedDateTime time = value.time();
        long months = time.getYear() * 12L
                + time.getMonthValue()
                - 1
                + ((Int) args[0]).value() * 12
                + ((Int) args[1]).value();
        ZonedDateTime first = ZonedDateTime.of(
                time.toLocalDateTime()
                        .withDayOfMonth(1)
                        .withYear((int) Math.floorDiv(months, 12L))
                        .withMonth((int) Math.floorMod(months, 12L) + 1)
                        .plusDays(time.getDayOfMonth() - 1 + ((Int) args[2]).value()),
                time.getZone());
        return new Time(first, value.abbreviation());
    }

    private static long saturated(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
