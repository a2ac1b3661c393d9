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
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's {@code time.ParseInLocation}: reads a time in one of Go's layouts. */
final class TimeParser {
    private static final Pattern FRACTION = Pattern.compile("[.,][0-9]+");

    private final String layout;
    private final String text;
    private final TimeFields fields = new TimeFields();
    private String rest;

    private TimeParser(String layout, String text) {
        this.layout = layout;
        this.text = text;
        this.rest = text;
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
            if (!part.element()) {
                literal(part.text());
                continue;
            }
            String before = rest;
            boolean inRange;
            try {
                inRange = element(part.text());
            } catch (Mismatch e) {
                throw cannotParse(before, part.text());
            }
            if (!inRange) {
                throw error(": " + name(part.text()) + " out of range");
            }
            if (part.text().equals("5") || part.text().equals("05")) {
                fractionNotInLayout(parts.subList(i + 1, parts.size()));
            }
        }
        if (!rest.isEmpty()) {
            throw error(": extra text: " + Quote.string(rest));
        }
    }

    /** Text must be there as it is, but spaces may be more or fewer. */
    private void literal(String expected) {
        String before = rest;
        int at = 0;
        while (at < expected.length()) {
            char c = expected.charAt(at);
            if (c == ' ') {
                if (!rest.isEmpty() && rest.charAt(0) != ' ') {
                    throw cannotParse(before, expected);
                }
                while (at < expected.length() && expected.charAt(at) == ' ') {
                    at++;
                }
                rest = rest.replaceFirst("^ +", "");
            } else if (rest.isEmpty() || rest.charAt(0) != c) {
                throw cannotParse(before, expected);
            } else {
                rest = rest.substring(1);
                at++;
            }
        }
    }

    /** Reads one element; false if it is out of range. */
    private boolean element(String element) throws Mismatch {
        switch (element) {
            case "2006" -> fields.year = Integer.parseInt(take("[0-9]{4}"));
            case "06" -> {
                int year = Integer.parseInt(take("[0-9]{2}"));
                fields.year = year >= 69 ? 1900 + year : 2000 + year;
            }
            case "January" ->
                fields.month = 1 + name(12, i -> Month.of(i + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case "Jan" ->
                fields.month = 1 + name(12, i -> Month.of(i + 1).name().substring(0, 3));
            case "Monday" -> name(7, i -> DayOfWeek.of(i + 1).name());
            case "Mon" -> name(7, i -> DayOfWeek.of(i + 1).name().substring(0, 3));
            case "1" -> fields.month = number(false);
            case "01" -> fields.month = number(true);
            case "2", "_2", "02" -> {
                skipSpaces(element.equals("_2") ? 1 : 0);
                fields.day = number(element.equals("02"));
            }
            case "002", "__2" -> {
                skipSpaces(element.equals("__2") ? 2 : 0);
                fields.dayOfYear = Integer.parseInt(take(element.equals("002") ? "[0-9]{3}" : "[0-9]{1,3}"));
            }
            case "15" -> fields.hour = number(false);
            case "3", "03" -> fields.hour = number(element.equals("03"));
            case "4", "04" -> fields.minute = number(element.equals("04"));
            case "5", "05" -> fields.second = number(element.equals("05"));
            case "PM", "pm" -> {
                String half = take(element.equals("PM") ? "[AP]M" : "[ap]m").toUpperCase(Locale.ROOT);
                fields.afternoon = half.equals("PM");
                fields.morning = half.equals("AM");
            }
            case "MST" -> fields.zoneName = take(TimeFields.ZONE_NAME);
            default -> {
                if (element.charAt(0) == 'Z' || element.charAt(0) == '-') {
                    return offset(element);
                }
                fraction(element);
            }
        }
        return fields.isInRange(element);
    }

    private String take(String form) throws Mismatch {
        return take(Pattern.compile(form));
    }

    private String take(Pattern form) throws Mismatch {
        Matcher matcher = form.matcher(rest);
        if (!matcher.lookingAt()) {
            throw new Mismatch();
        }
        rest = rest.substring(matcher.end());
        return matcher.group();
    }

    /** One or two digits; exactly two if {@code fixed}. */
    private int number(boolean fixed) throws Mismatch {
        return Integer.parseInt(take(fixed ? "[0-9]{2}" : "[0-9]{1,2}"));
    }

    private void skipSpaces(int most) {
        for (int i = 0; i < most && rest.startsWith(" "); i++) {
            rest = rest.substring(1);
        }
    }

    private int name(int count, IntFunction<String> names) throws Mismatch {
        for (int i = 0; i < count; i++) {
            String name = names.apply(i);
            if (rest.regionMatches(true, 0, name, 0, name.length())) {
                rest = rest.substring(name.length());
                return i;
            }
        }
        throw new Mismatch();
    }

    private boolean offset(String element) throws Mismatch {
        if (element.charAt(0) == 'Z' && rest.startsWith("Z")) {
            rest = rest.substring(1);
            fields.utc = true;
            return true;
        }
        String digits = element.substring(1).replaceAll("[0-9]", "[0-9]");
        return fields.setOffset(take("[+-]" + digits));
    }

    private void fraction(String element) throws Mismatch {
        if (element.charAt(1) == '0') {
            fields.setFraction(take("[.,][0-9]{" + (element.length() - 1) + "}"));
        } else if (FRACTION.matcher(rest).lookingAt()) {
            fields.setFraction(take(FRACTION));
        }
    }

    /** A fraction may follow the seconds even if the layout has none. */
    private void fractionNotInLayout(List<TimeLayout.Part> following) {
        boolean inLayout = following.stream()
                .filter(TimeLayout.Part::element)
                .findFirst()
                .filter(part -> part.text().charAt(0) == '.' || part.text().charAt(0) == ',')
                .isPresent();
        Matcher fraction = FRACTION.matcher(rest);
        if (!inLayout && fraction.lookingAt()) {
            fields.setFraction(fraction.group());
            rest = rest.substring(fraction.end());
        }
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

    private FunctionError cannotParse(String at, String element) {
        return error(": cannot parse " + Quote.string(at) + " as " + Quote.string(element));
    }

    private FunctionError error(String what) {
        String layoutNamed = what.startsWith(": cannot") ? " as " + Quote.string(layout) : "";
        return new FunctionError("parsing time " + Quote.string(text) + layoutNamed + what);
    }

    /** The text does not have the form of the element. */
    private static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1;

        Mismatch() {
            super(null, null, false, false);
        }
    }
}
