package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Quote;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Time;
import io.jerrycan.template.value.TimeLayout;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Go's {@code time.ParseInLocation}: reads a time in one of Go's layouts. */
final class TimeParser {
    private static final Pattern UPPER_HALF = Pattern.compile("[AP]M");
    private static final Pattern LOWER_HALF = Pattern.compile("[ap]m");
    private static final Map<String, Pattern> OFFSETS = Stream.of("070000", "07:00:00", "0700", "07:00", "07")
            .collect(Collectors.toMap(
                    Function.identity(), form -> Pattern.compile("[+-]" + form.replaceAll("[0-9]", "[0-9]"))));

    private final String layout;
    private final String text;
    private final TimeText rest;
    private final TimeFields fields = new TimeFields();

    private TimeParser(String layout, String text) {
        this.layout = layout;
        this.text = text;
        this.rest = new TimeText(text);
    }

    /** Throws {@link FunctionError} with Go's message if the text is not in the layout or is no time. */
    static Time parse(String layout, String text, ZoneId local) {
        TimeParser parser = new TimeParser(layout, text);
        parser.parts();
        Time time = parser.fields.time(local);
        if (time == null) {
            throw parser.error(": day out of range");
        }
        return time;
    }

    private void parts() {
        List<TimeLayout.Part> parts = TimeLayout.parts(layout);
        for (int i = 0; i < parts.size(); i++) {
            TimeLayout.Part part = parts.get(i);
            int before = rest.position();
            try {
                if (!part.element()) {
                    rest.literal(part.text());
                } else if (!element(part.text())) {
                    throw error(": " + name(part.text()) + " out of range");
                } else if (part.text().equals("5") || part.text().equals("05")) {
                    fractionNotInLayout(parts.subList(i + 1, parts.size()));
                }
            } catch (TimeText.Mismatch e) {
                throw error(
                        ": cannot parse " + Quote.string(text.substring(before)) + " as " + Quote.string(part.text()));
            }
        }
        if (!rest.isEmpty()) {
            throw error(": extra text: " + Quote.string(text.substring(rest.position())));
        }
    }

    /** Reads one element; false if it is out of range. */
    private boolean element(String element) throws TimeText.Mismatch {
        switch (element) {
            case "2006" -> fields.year = rest.number(4, 4);
            case "06" -> {
                int year = rest.number(2, 2);
                fields.year = year >= 69 ? 1900 + year : 2000 + year;
            }
            case "January" ->
                fields.month = 1 + rest.name(12, i -> Month.of(i + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "Jan" ->
                fields.month = 1 + rest.name(12, i -> Month.of(i + 1).name().substring(0, 3));
            case "Monday" -> rest.name(7, i -> DayOfWeek.of(i + 1).name());
            case "Mon" -> rest.name(7, i -> DayOfWeek.of(i + 1).name().substring(0, 3));
            case "1" -> fields.month = rest.number(false);
            case "01" -> fields.month = rest.number(true);
            case "2", "_2", "02" -> {
                rest.skipSpaces(element.equals("_2") ? 1 : 0);
                fields.day = rest.number(element.equals("02"));
            }
            case "002", "__2" -> {
                rest.skipSpaces(element.equals("__2") ? 2 : 0);
                fields.dayOfYear = rest.number(element.equals("002") ? 3 : 1, 3);
            }
            case "15" -> fields.hour = rest.number(false);
            case "3", "03" -> fields.hour = rest.number(element.equals("03"));
            case "4", "04" -> fields.minute = rest.number(element.equals("04"));
            case "5", "05" -> fields.second = rest.number(element.equals("05"));
            case "PM", "pm" -> {
                String half = rest.take(element.equals("PM") ? UPPER_HALF : LOWER_HALF)
                        .toUpperCase(Locale.ROOT);
                fields.afternoon = half.equals("PM");
                fields.morning = half.equals("AM");
            }
            case "MST" -> fields.zoneName = rest.take(TimeFields.ZONE_NAME);
            default -> {
                if (element.charAt(0) == 'Z' || element.charAt(0) == '-') {
                    return offset(element);
                }
                fraction(element);
            }
        }
        return fields.isInRange(element);
    }

    private boolean offset(String element) throws TimeText.Mismatch {
        if (element.charAt(0) == 'Z' && rest.startsWith('Z')) {
            rest.take('Z');
            fields.utc = true;
            return true;
        }
        return fields.setOffset(rest.take(OFFSETS.get(element.substring(1))));
    }

    private void fraction(String element) throws TimeText.Mismatch {
        if (element.charAt(1) == '0') {
            fields.setFraction(rest.fraction(element.length() - 1));
        } else {
            fields.setFraction(rest.fraction());
        }
    }

    /** A fraction may follow the seconds even if the layout has none. */
    private void fractionNotInLayout(List<TimeLayout.Part> following) {
        for (TimeLayout.Part part : following) {
            if (part.element()) {
                if (part.text().charAt(0) == '.' || part.text().charAt(0) == ',') {
                    return;
                }
                break;
            }
        }
        fields.setFraction(rest.fraction());
    }

    private static String name(String element) {
        return switch (element) {
            case "1", "01" -> "month";
            case "15", "3", "03" -> "hour";
            case "4", "04" -> "minute";
            case "5", "05" -> "second";
            default -> "time zone offset";
        };
    }

    private FunctionError error(String what) {
        String layoutNamed = what.startsWith(": cannot") ? " as " + Quote.string(layout) : "";
        return new FunctionError("parsing time " + Quote.string(text) + layoutNamed + what);
    }
}
