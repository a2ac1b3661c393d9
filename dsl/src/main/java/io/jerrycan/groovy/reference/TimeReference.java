package io.jerrycan.groovy.reference;

import java.util.regex.Pattern;

/** When the action started: UTC, RFC 3339 with nanoseconds. */
public final class TimeReference extends Reference {
    private static final String RFC_3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";
    private static final Pattern GO_LAYOUT =
            Pattern.compile("2006|06|01|02|03|04|05|15|Jan|Mon|[^0-9][1-5][^0-9]|_2|PM|pm|MST|Z07|-07");

    public TimeReference() {
        super(Expression.path(".Time"));
    }

    @Word(
            usage = "time.format('20060102-150405')",
            help = "the time in a layout of Go, written as that of the year 2006")
    public Reference format(String layout) {
        if (!GO_LAYOUT.matcher(layout).find()) {
            throw new Refusal(
                    "'" + layout + "' is no layout of Go: it would print as it is",
                    "write how 2 January 2006, 15:04:05 looks, such as '20060102-150405'");
        }
        return new Reference(Expression.call("toDate " + Expression.literal(RFC_3339_NANO) + " "
                        + expression().operand())
                .pipe("date " + Expression.literal(layout)));
    }
}
