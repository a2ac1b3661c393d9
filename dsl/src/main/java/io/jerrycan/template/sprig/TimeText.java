package io.jerrycan.template.sprig;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a time, taken from its front. */
final class TimeText {
    private final String text;
    private int at;

    TimeText(String text) {
        this.text = text;
    }

    /** The text does not have the form that the layout wants. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1;

        private Mismatch() {
            super(null, null, false, false);
        }
    }

    /** How much was taken. */
    int position() {
        return at;
    }

    boolean isEmpty() {
        return at == text.length();
    }

    boolean startsWith(char c) {
        return !isEmpty() && text.charAt(at) == c;
    }

    private boolean startsWithDigit(int ahead) {
        return at + ahead < text.length() && text.charAt(at + ahead) >= '0' && text.charAt(at + ahead) <= '9';
    }

    /** Takes a text that must be there as it is, but spaces may be more or fewer. */
    void literal(String expected) throws Mismatch {
        for (int i = 0; i < expected.length(); i++) {
            char c = expected.charAt(i);
            if (c != ' ') {
                take(c);
            } else if (i == 0 || expected.charAt(i - 1) != ' ') {
                if (!isEmpty() && !startsWith(' ')) {
                    throw new Mismatch();
                }
                skipSpaces(text.length());
            }
        }
    }

    void take(char expected) throws Mismatch {
        if (!startsWith(expected)) {
            throw new Mismatch();
        }
        at++;
    }

    /** Takes what matches the regular expression. */
    String take(Pattern form) throws Mismatch {
        Matcher matcher = form.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new Mismatch();
        }
        at = matcher.end();
        return matcher.group();
    }

    /** Takes so many digits as a number. */
    int number(int least, int most) throws Mismatch {
        int value = 0;
        int count = 0;
        while (count < most && startsWithDigit(0)) {
            value = value * 10 + text.charAt(at++) - '0';
            count++;
        }
        if (count < least) {
            throw new Mismatch();
        }
        return value;
    }

    /** Takes one or two digits; exactly two if {@code fixed}. */
    int number(boolean fixed) throws Mismatch {
        return number(fixed ? 2 : 1, 2);
    }

    /** Takes a point or comma and digits, as many as there are; nothing if there is none. */
    String fraction() {
        int start = at;
        if ((startsWith('.') || startsWith(',')) && startsWithDigit(1)) {
            at++;
            while (startsWithDigit(0)) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    /** Takes a point or comma and so many digits. */
    String fraction(int digits) throws Mismatch {
        int start = at;
        if (!startsWith('.') && !startsWith(',')) {
            throw new Mismatch();
        }
        at++;
        for (int i = 0; i < digits; i++) {
            number(1, 1);
        }
        return text.substring(start, at);
    }

    void skipSpaces(int most) {
        for (int i = 0; i < most && startsWith(' '); i++) {
            at++;
        }
    }

    /** Takes one of so many names in upper or lower case; its place among them, from 0. */
    int name(int count, IntFunction<String> names) throws Mismatch {
        for (int i = 0; i < count; i++) {
            String name = names.apply(i);
            if (text.regionMatches(true, at, name, 0, name.length())) {
                at += name.length();
                return i;
            }
        }
        throw new Mismatch();
    }
}
