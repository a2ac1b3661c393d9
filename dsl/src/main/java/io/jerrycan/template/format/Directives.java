package io.jerrycan.template.format;

import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Values;

/** Walks a format string and prints the arguments that its verbs name. */
final class Directives {
    /** Go ignores widths, precisions and argument numbers above this. */
    private static final int TOO_LARGE = 1_000_000;

    private final Printer printer;
    private final Flags flags;
    private final StringBuilder out;
    private final String format;
    private final Object[] args;
    private int at;
    private int arg;
    private boolean reordered;
    private boolean goodIndex;
    private boolean afterIndex;

    Directives(Printer printer, String format, Object[] args) {
        this.printer = printer;
        this.flags = printer.flags;
        this.out = printer.out;
        this.format = format;
        this.args = args;
    }

    void run() {
        while (at < format.length()) {
            int percent = format.indexOf('%', at);
            if (percent < 0) {
                out.append(format, at, format.length());
                break;
            }
            out.append(format, at, percent);
            at = percent + 1;
            directive();
        }
        if (!reordered && arg < args.length) {
            extra();
        }
    }

    private void extra() {
        flags.clear();
        out.append("%!(EXTRA ");
        for (int i = arg; i < args.length; i++) {
            out.append(i > arg ? ", " : "");
            if (args[i] == null) {
                out.append("<nil>");
            } else {
                out.append(Values.typeOf(args[i])).append('=');
                printer.print(args[i], 'v');
            }
        }
        out.append(')');
    }

    private void directive() {
        flags.clear();
        goodIndex = true;
        afterIndex = false;
        flagChars();
        argIndex();
        width();
        precision();
        if (!afterIndex) {
            argIndex();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        verb(verb);
    }

    private void flagChars() {
        for (; at < format.length(); at++) {
            switch (format.charAt(at)) {
                case '#' -> flags.sharp = true;
                case '0' -> flags.zero = true;
                case '+' -> flags.plus = true;
                case '-' -> flags.minus = true;
                case ' ' -> flags.space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private void width() {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            Integer width = intArgument();
            if (width == null) {
                out.append("%!(BADWIDTH)");
            } else {
                flags.minus |= width < 0;
                flags.width = Math.abs(width);
            }
            afterIndex = false;
        } else {
            int number = number();
            if (number >= 0) {
                flags.width = number;
                if (afterIndex) {
                    goodIndex = false;
                }
            }
        }
    }

    private void precision() {
        if (at >= format.length() || format.charAt(at) != '.') {
            return;
        }
        at++;
        if (afterIndex) {
            goodIndex = false;
        }
        argIndex();
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            Integer precision = intArgument();
            if (precision == null) {
                out.append("%!(BADPREC)");
            } else {
                flags.precision = precision < 0 ? -1 : precision;
                if (precision < 0) {
                    out.append("%!(BADPREC)");
                }
            }
            afterIndex = false;
        } else {
            flags.precision = Math.max(0, number());
        }
    }

    /** Digits at this place; -1 if there are none or too many. */
    private int number() {
        int start = at;
        int number = 0;
        while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            if (number > TOO_LARGE) {
                at = start;
                return -1;
            }
            number = number * 10 + format.charAt(at++) - '0';
        }
        return at == start ? -1 : number;
    }

    private Integer intArgument() {
        if (arg >= args.length) {
            return null;
        }
        Object value = args[arg++];
        if (!(value instanceof Int) && !(value instanceof Long)) {
            return null;
        }
        long number = value instanceof Int i ? i.value() : (Long) value;
        return Math.abs(number) > TOO_LARGE ? null : (Integer) (int) number;
    }

    /** {@code [n]}: the next argument is the n-th. */
    private void argIndex() {
        if (at >= format.length() || format.charAt(at) != '[') {
            return;
        }
        reordered = true;
        int close = format.indexOf(']', at);
        if (close < 0) {
            goodIndex = false;
            at++;
            return;
        }
        String inside = format.substring(at + 1, close);
        at = close + 1;
        boolean digits =
                !inside.isEmpty() && inside.length() < 8 && inside.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = digits ? Integer.parseInt(inside) : 0;
        if (index >= 1 && index <= args.length) {
            arg = index - 1;
            afterIndex = true;
        } else {
            goodIndex = false;
        }
    }

    private void verb(int verb) {
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            failed(verb, "BADINDEX");
        } else if (arg >= args.length) {
            failed(verb, "MISSING");
        } else {
            if (verb == 'v') {
                flags.sharpV = flags.sharp;
                flags.sharp = false;
                flags.plusV = flags.plus;
                flags.plus = false;
            }
            if (verb > Character.MAX_VALUE) {
                printer.bad(args[arg++], verb);
            } else {
                printer.print(args[arg++], (char) verb);
            }
        }
    }

    private void failed(int verb, String reason) {
        out.append("%!").appendCodePoint(verb).append('(').append(reason).append(')');
    }
}
