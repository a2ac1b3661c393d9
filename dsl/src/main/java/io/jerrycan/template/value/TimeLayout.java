package io.jerrycan.template.value;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Go's time layouts: an example time, Monday January 2 2006 15:04:05 MST (-0700), that shows the form. */
public final class TimeLayout {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] DAYS = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    private static final List<String> SIGNED_OFFSETS = List.of("-070000", "-07:00:00", "-0700", "-07:00", "-07");
    private static final List<String> UTC_OFFSETS = List.of("Z070000", "Z07:00:00", "Z0700", "Z07:00", "Z07");

    /** A piece of a layout: an element, or text that stands for itself. */
    public record Part(boolean element, String text) {}

    private TimeLayout() {}

    /** The elements of a layout and the texts between them, in order. */
    public static List<Part> parts(String layout) {
        List<Part> parts = new ArrayList<>();
        int literal = 0;
        int at = 0;
        while (at < layout.length()) {
            int length = elementLength(layout, at);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > literal) {
                parts.add(new Part(false, layout.substring(literal, at)));
            }
            parts.add(new Part(true, layout.substring(at, at + length)));
            at += length;
            literal = at;
        }
        if (literal < layout.length()) {
            parts.add(new Part(false, layout.substring(literal)));
        }
        return parts;
    }

    /** The length of the element that begins at that place; 0 if none does. */
    private static int elementLength(String layout, int at) {
        return switch (layout.charAt(at)) {
            case 'J' -> layout.startsWith("January", at) ? 7 : shortName(layout, at, "Jan");
            case 'M' ->
                layout.startsWith("Monday", at) ? 6 : layout.startsWith("MST", at) ? 3 : shortName(layout, at, "Mon");
            case '0' -> layout.startsWith("002", at) ? 3 : isBetween(layout, at + 1, '1', '6') ? 2 : 0;
            case '1' -> isBetween(layout, at + 1, '5', '5') ? 2 : 1;
            case '2' -> layout.startsWith("2006", at) ? 4 : 1;
            case '3', '4', '5' -> 1;
            case '_' ->
                layout.startsWith("_2006", at)
                        ? 0
                        : layout.startsWith("_2", at) ? 2 : layout.startsWith("__2", at) ? 3 : 0;
            case 'P' -> layout.startsWith("PM", at) ? 2 : 0;
            case 'p' -> layout.startsWith("pm", at) ? 2 : 0;
            case '-' -> longest(layout, at, SIGNED_OFFSETS);
            case 'Z' -> longest(layout, at, UTC_OFFSETS);
            case '.', ',' -> fractionLength(layout, at);
            default -> 0;
        };
    }

    private static int shortName(String layout, int at, String name) {
        return layout.startsWith(name, at) && !isBetween(layout, at + name.length(), 'a', 'z') ? name.length() : 0;
    }

    private static boolean isBetween(String layout, int at, char from, char to) {
        return at < layout.length() && layout.charAt(at) >= from && layout.charAt(at) <= to;
    }

    private static int longest(String layout, int at, List<String> elements) {
        for (String element : elements) {
            if (layout.startsWith(element, at)) {
                return element.length();
            }
        }
        return 0;
    }

    /** A point or comma with zeros or nines that no other digit follows. */
    private static int fractionLength(String layout, int at) {
        int end = at + 1;
        if (!isBetween(layout, end, '0', '0') && !isBetween(layout, end, '9', '9')) {
            return 0;
        }
        char digit = layout.charAt(end);
        while (isBetween(layout, end, digit, digit)) {
            end++;
        }
        return isBetween(layout, end, '0', '9') ? 0 : end - at;
    }

    /** The English name of a month, from 1. */
    static String month(int month) {
        return MONTHS[month - 1];
    }

    /** The English name of a day of the week, from 0 for Sunday. */
    static String weekday(int day) {
        return DAYS[day];
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
            case "January" -> month(time.getMonthValue());
            case "Jan" -> month(time.getMonthValue()).substring(0, 3);
            case "1" -> Integer.toString(time.getMonthValue());
            case "01" -> pad(time.getMonthValue(), 2, '0');
            case "Monday" -> weekday(time.getDayOfWeek().getValue() % 7);
            case "Mon" -> weekday(time.getDayOfWeek().getValue() % 7).substring(0, 3);
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
