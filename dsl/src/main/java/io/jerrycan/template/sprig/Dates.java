package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.NamedInts;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Time;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Sprig's date functions. A date is a time, or seconds since 1970 as int or int64; anything else stands for now. */
final class Dates {
    private static final String HTML = "2006-01-02";

    private final Host host;

    private Dates(Host host) {
        this.host = host;
    }

    static FunctionSet functions(Host host) {
        Dates dates = new Dates(host);
        Function.Body inZone = args -> dates.format(args.string(0), args.get(1), dates.zone(args.string(2)));
        Function.Body modify = args -> modified(args.time(1), args.string(0));
        return FunctionSet.builder()
                .add("now", "", args -> dates.now())
                .add("date", "string, interface{}", args -> dates.format(args.string(0), args.get(1), dates.local()))
                .add("dateInZone", "string, interface{}, string", inZone)
                .add("date_in_zone", "string, interface{}, string", inZone)
                .add("htmlDate", "interface{}", args -> dates.format(HTML, args.get(0), dates.local()))
                .add(
                        "htmlDateInZone",
                        "interface{}, string",
                        args -> dates.format(HTML, args.get(0), dates.zone(args.string(1))))
                .add("dateModify", "string, time.Time", Dates::modifiedIfValid)
                .add("date_modify", "string, time.Time", Dates::modifiedIfValid)
                .add("mustDateModify", "string, time.Time", modify)
                .add("must_date_modify", "string, time.Time", modify)
                .add("toDate", "string, string", args -> dates.parsedIfValid(args))
                .add("mustToDate", "string, string", args -> dates.parsed(args))
                .add(
                        "unixEpoch",
                        "time.Time",
                        args -> Long.toString(args.time(0).time().toEpochSecond()))
                .add("ago", "interface{}", args -> dates.ago(args.get(0)))
                .add("duration", "interface{}", args -> NamedInts.duration(seconds(args.get(0)) * Durations.SECOND))
                .add("durationRound", "interface{}", args -> Durations.rounded(dates.nanos(args.get(0))))
                .build();
    }

    private ZoneId local() {
        return host.clock().getZone();
    }

    private ZoneId zone(String name) {
        return name.equals("Local") ? local() : Zones.byName(name);
    }

    private Time now() {
        return new Time(ZonedDateTime.now(host.clock()));
    }

    private String format(String layout, Object date, ZoneId zone) {
        return new Time(orNow(date).atZone(zone)).format(layout);
    }

    private Instant orNow(Object date) {
        Object value = date instanceof Pointer pointer ? pointer.target() : date;
        if (value instanceof Time time) {
            return time.time().toInstant();
        }
        Long seconds = value instanceof Long number ? number : null;
        if (value instanceof Int number && (number.type() == GoType.INT || number.type() == GoType.INT32)) {
            seconds = number.value();
        }
        try {
            return seconds == null ? host.clock().instant() : Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw new FunctionError("no date is " + seconds + " seconds from 1970");
        }
    }

    private static Time modified(Time time, String duration) {
        return new Time(time.time().plusNanos(Durations.parse(duration)), time.abbreviation());
    }

    private static Time modifiedIfValid(Args args) {
        try {
            return modified(args.time(1), args.string(0));
        } catch (FunctionError e) {
            return args.time(1);
        }
    }

    private Time parsed(Args args) {
        return TimeParser.parse(args.string(0), args.string(1), local());
    }

    private Time parsedIfValid(Args args) {
        try {
            return parsed(args);
        } catch (FunctionError e) {
            return Time.ZERO;
        }
    }

    private String ago(Object date) {
        long millis = Duration.between(orNow(date), host.clock().instant()).toMillis();
        return NamedInts.duration(Math.round(millis / 1e3) * Durations.SECOND);
    }

    /** Seconds: an int64 or a string of digits. */
    private static long seconds(Object value) {
        return value instanceof Long || value instanceof String ? Numbers.toLong(value) : 0;
    }

    private long nanos(Object value) {
        if (value instanceof String text) {
            try {
                return Durations.parse(text);
            } catch (FunctionError e) {
                return 0;
            }
        }
        if (value instanceof Time time) {
            return Duration.between(time.time(), ZonedDateTime.now(host.clock()))
                    .toNanos();
        }
        return value instanceof Long number ? number : 0;
    }
}
