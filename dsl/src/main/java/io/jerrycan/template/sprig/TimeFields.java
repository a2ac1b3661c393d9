package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Time;
import io.jerrycan.template.value.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was read of a time, and the time that it makes. */
final class TimeFields {
    /** Go's idea of the short name of a zone: three capitals, or four or five of which the last is a T, and some more. */
    static final Pattern ZONE_NAME = Pattern.compile("UTC|ChST|MeST|GMT(?:[+-](?:2[0-3]|1[0-9]|[0-9]))?"
            + "|[+-]0*(?:2[0-3]|1[0-9]|[0-9])(?![0-9])"
            + "|(?:[A-Z]{4}T|[A-Z]{3}T|WITA|[A-Z]{3})(?![A-Z])");

    int year;
    int month = -1;
    int day = -1;
    int dayOfYear = -1;
    int hour;
    int minute;
    int second;
    int nanos;
    boolean morning;
    boolean afternoon;
    boolean utc;
    /** Seconds. */
    Integer offset;

    String zoneName = "";

    /** Whether what was read for the element is in its range; days are looked at in the end. */
    boolean isInRange(String element) {
        return switch (element) {
            case "1", "01" -> month >= 1 && month <= 12;
            case "15" -> hour < 24;
            case "3", "03" -> hour <= 12;
            case "4", "04" -> minute < 60;
            case "5", "05" -> second < 60;
            default -> true;
        };
    }

    /** Sets the fraction of a second from {@code .123}; an empty text changes nothing. */
    void setFraction(String fraction) {
        if (fraction.isEmpty()) {
            return;
        }
        String digits = (fraction.substring(1) + "00000000").substring(0, 9);
        nanos = Integer.parseInt(digits);
    }

    /** Sets the offset from {@code +hh}, {@code +hhmm}, {@code +hh:mm:ss} ...; false if it is out of range. */
    boolean setOffset(String text) {
        String digits = (text.substring(1).replace(":", "") + "0000").substring(0, 6);
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = Integer.parseInt(digits.substring(2, 4));
        int seconds = Integer.parseInt(digits.substring(4));
        int size = (hours * 60 + minutes) * 60 + seconds;
        offset = text.startsWith("-") ? -size : size;
        return hours <= 24 && minutes <= 60 && seconds <= 60 && size <= 18 * 3600;
    }

    /** The time; null if there is no such day. */
    Time time(ZoneId local) {
        LocalDate date = date();
        if (date == null) {
            return null;
        }
        int hours = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        LocalDateTime time = date.atTime(hours, minute, second, nanos);
        if (utc || zoneName.equals("UTC")) {
            return new Time(time.atZone(ZoneOffset.UTC));
        }
        if (offset != null) {
            return withOffset(time, local);
        }
        return zoneName.isEmpty() ? new Time(time.atZone(local)) : withName(time, local);
    }

    private LocalDate date() {
        try {
            if (dayOfYear < 0) {
                return LocalDate.of(year, month < 0 ? 1 : month, day < 0 ? 1 : day);
            }
            LocalDate date = Year.of(year).atDay(dayOfYear);
            boolean fits = (month < 0 || month == date.getMonthValue()) && (day < 0 || day == date.getDayOfMonth());
            return fits ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** In the local zone if that has the offset then, else in a zone of that offset alone. */
    private Time withOffset(LocalDateTime time, ZoneId local) {
        ZonedDateTime fixed = time.atZone(ZoneOffset.ofTotalSeconds(offset));
        ZonedDateTime zoned = fixed.withZoneSameInstant(local);
        boolean same = zoned.getOffset().equals(fixed.getOffset());
        if (same && (zoneName.isEmpty() || zoneName.equals(ZoneNames.shortName(zoned)))) {
            return new Time(zoned);
        }
        return new Time(fixed, zoneName.isEmpty() ? offsetName(fixed) : Optional.of(zoneName));
    }

    /** Go gives such a zone no name and then prints its offset, also where that is zero. */
    private static Optional<String> offsetName(ZonedDateTime fixed) {
        return fixed.getOffset().getTotalSeconds() == 0 ? Optional.of("+0000") : Optional.empty();
    }

    /** In the local zone if that has the name then, else, as Go does, taken for UTC and shown under the name. */
    private Time withName(LocalDateTime time, ZoneId local) {
        ZonedDateTime zoned = time.atZone(local);
        if (zoneName.equals(ZoneNames.shortName(zoned))) {
            return new Time(zoned);
        }
        int hours = zoneName.matches("GMT[+-][0-9]+") ? Integer.parseInt(zoneName.substring(3)) : 0;
        ZoneOffset offset = ZoneOffset.ofHours(Math.max(-18, Math.min(18, hours)));
        return new Time(time.atZone(ZoneOffset.UTC).withZoneSameInstant(offset), Optional.of(zoneName));
    }
}
