package io.jerrycan.template.value;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's time layouts: an example time, Monday January 2 2006 15:04:05 MST (-0700), that shows the form. */
public final class TimeLayout {
    /** The elements of a layout, longest first where one begins another. */
    private static final Pattern ELEMENT = Pattern.compile("January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST"
            + "|2006|__2|_2(?!006)|002|01|02|03|04|05|06|15|PM|pm"
            + "|Z070000|Z07:00:00|Z0700|Z07:00|Z07|-070000|-07:00:00|-0700|-07:00|-07"
            + "|[.,]0+(?!\\d)|[.,]9+(?!\\d)|1|2|3|4|5");

    /** A piece of a layout: an element, or text that stands for itself. */
    public record Part(boolean element, String text) {}

    private TimeLayout() {}

    /** The elements of a layout and the texts between them, in order. */
    public static List<Part> parts(String layout) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(layout);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new Part(false, layout.substring(end, matcher.start())));
            }
            parts.add(new Part(true, matcher.group()));
            end = matcher.end();
        }
        if (end < layout.length()) {
            parts.add(new Part(false, layout.substring(end)));
        }
        return parts;
    }

    static String format(Time time, String layout) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts(layout)) {
            out.append(part.element() ? element(time, part.text()) : part.text());
        }
        return out.toString();
    }

    private static String element(Time value, String element) {
        ZonedDateTime time = value.time();
        return switch (element) {
            case "January" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Jan" ->
                time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
            case "1" -> Integer.toString(time.getMonthValue());
            case "01" -> pad(time.getMonthValue(), 2, '0');
            case "Monday" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "Mon" ->
                time.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .substring(0, 3);
            case "2" -> Integer.toString(time.getDayOfMonth());
            case "_2" -> pad(time.getDayOfMonth(), 2, ' ');
            case "02" -> pad(time.getDayOfMonth(), 2, '0');
            case "__2" -> pad(time.getDayOfYear(), 3, ' ');
            case "002" -> pad(time.getDayOfYear(), 3, '0');
            case "15" -> pad(time.getHour(), 2, '0');
            case "3" -> Integer.toString(halfDay(time));
            case "03" -> pad(halfDay(time), 2, '0');
            case "4" -> Integer.toString(time.getMinute());
            case "04" -> pad(time.getMinute(), 2, '0');
            case "5" -> Integer.toString(time.getSecond());
            case "05" -> pad(time.getSecond(), 2, '0');
            case "2006" -> time.getYear() < 0 ? "-" + pad(-time.getYear(), 4, '0') : pad(time.getYear(), 4, '0');
            case "06" -> pad(Math.floorMod(time.getYear(), 100), 2, '0');
            case "PM" -> time.getHour() >= 12 ? "PM" : "AM";
            case "pm" -> time.getHour() >= 12 ? "pm" : "am";
            case "MST" -> zoneName(value);
            default ->
                element.charAt(0) == 'Z' || element.charAt(0) == '-'
                        ? offset(time.getOffset().getTotalSeconds(), element)
                        : fraction(time.getNano(), element);
        };
    }

    private static int halfDay(ZonedDateTime time) {
        return time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    }

    private static String offset(int seconds, String element) {
        if (element.charAt(0) == 'Z' && seconds == 0) {
            return "Z";
        }
        String colon = element.contains(":") ? ":" : "";
        int digits = element.replace(":", "").length() - 1;
        int rest = Math.abs(seconds);
        return (seconds < 0 ? "-" : "+")
                + pad(rest / 3600, 2, '0')
                + (digits >= 4 ? colon + pad(rest / 60 % 60, 2, '0') : "")
                + (digits >= 6 ? colon + pad(rest % 60, 2, '0') : "");
    }

    private static String fraction(int nanos, String element) {
        int digits = Math.min(element.length() - 1, 9);
        String fraction = pad(nanos, 9, '0').substring(0, digits) + "0".repeat(element.length() - 1 - digits);
        if (element.charAt(1) == '9') {
            fraction = fraction.replaceFirst("0+$", "");
            return fraction.isEmpty() ? "" : element.charAt(0) + fraction;
        }
        return element.charAt(0) + fraction;
    }

    /** The short name of the time's zone; an offset in digits where the zone has none. */
    static String zoneName(Time value) {
        if (value.abbreviation().isPresent()) {
            return value.abbreviation().get();
        }
        ZonedDateTime time = value.time();
        if (time.getZone() instanceof ZoneOffset offset) {
            return offset.getTotalSeconds() == 0 ? "UTC" : offset(offset.getTotalSeconds(), "-0700");
        }
        return ZoneNames.shortName(time);
    }

    static String pad(int number, int width, char with) {
        String digits = Integer.toString(number);
        return digits.length() >= width ? digits : String.valueOf(with).repeat(width - digits.length()) + digits;
    }
}
