package io.jerrycan.source;

import java.util.regex.Pattern;

/** Text that stands on one line and steers no terminal. */
final class VisibleText {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    private VisibleText() {}

    /** The text with each control character written as Java writes it. */
    static String of(String text) {
        return CONTROL.matcher(text).replaceAll(control -> "\\\\u%04x"
                .formatted((int) control.group().charAt(0)));
    }
}
