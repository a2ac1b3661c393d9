package io.jerrycan.template.sprig;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a time, taken from its front. */
final class TimeText {
    private String rest;

    TimeText(String text) {
        this.rest = text;
    }

    /** The text does not have the form that the layout wants. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1;

        private Mismatch() {
            super(null, null, false, false);
        }
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    boolean startsWith(String text) {
        return rest.startsWith(text);
    }

    /** Takes a text that must be there as it is, but spaces may be more or fewer. */
    void literal(String expected) throws Mismatch {
        int at = 0;
        while (at < expected.length()) {
            char c = expected.charAt(at);
            if (c == ' ') {
                if (!rest.isEmpty() && rest.charAt(0) != ' ') {
                    throw new Mismatch();
                }
                while (at < expected.length() && expected.charAt(at) == ' ') {
                    at++;
                }
                rest = rest.replaceFirst("^ +", "");
            } else if (rest.isEmpty() || rest.charAt(0) != c) {
                throw new Mismatch();
            } else {
                rest = rest.substring(1);
                at++;
            }
        }
    }

    /** Takes what matches the regular expression. */
    String take(String form) throws Mismatch {
        return take(Pattern.compile(form));
    }

    String take(Pattern form) throws Mismatch {
        Matcher matcher = form.matcher(rest);
        if (!matcher.lookingAt()) {
            throw new Mismatch();
        }
        rest = rest.substring(matcher.end());
        return matcher.group();
    }

    /** Takes one or two digits; exactly two if {@code fixed}. */
    int number(boolean fixed) throws Mismatch {
        return Integer.parseInt(take(fixed ? "[0-9]{2}" : "[0-9]{1,2}"));
    }

    void skipSpaces(int most) {
        for (int i = 0; i < most && rest.startsWith(" "); i++) {
            rest = rest.substring(1);
        }
    }

    /** Takes one of so many names in upper or lower case; its place among them, from 0. */
    int name(int count, IntFunction<String> names) throws Mismatch {
        for (int i = 0; i < count; i++) {
            String name = names.apply(i);
            if (rest.regionMatches(true, 0, name, 0, name.length())) {
                rest = rest.substring(name.length());
                return i;
            }
        }
        throw new Mismatch();
    }

    /** What is left. */
    @Override
    public String toString() {
        return rest;
    }
}
