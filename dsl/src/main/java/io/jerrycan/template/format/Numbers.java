package io.jerrycan.template.format;

import java.util.Locale;

/** Go's floating-point verbs. */
final class Numbers {
    private Numbers() {}

    /** Appends the number with sign and padding by the flags. */
    static void format(StringBuilder out, Flags flags, double value, char verb, int defaultPrecision) {
        int precision = flags.precision >= 0 ? flags.precision : defaultPrecision;
        String text = Floats.format(value, verb, precision);
        boolean negative = text.charAt(0) == '-';
        boolean signed = negative || text.charAt(0) == '+';
        String digits = signed ? text.substring(1) : text;
        boolean finite = Character.isDigit(digits.charAt(0));
        if (flags.sharp && !flags.sharpV && verb != 'b' && finite) {
            digits = withPoint(digits, verb, precision);
        }
        String sign = sign(flags, negative, signed);
        boolean zero = flags.zero;
        flags.zero = false;
        if (zero && finite && !flags.minus && flags.width > digits.length() + sign.length()) {
            out.append(sign);
            Flags.fill(out, flags.width - sign.length() - digits.length(), '0');
            out.append(digits);
        } else {
            flags.pad(out, sign + digits);
        }
        flags.zero = zero;
    }

    /** An infinity has a sign of its own. */
    private static String sign(Flags flags, boolean negative, boolean signed) {
        if (negative) {
            return "-";
        }
        if (flags.plus) {
            return "+";
        }
        return flags.space ? " " : signed ? "+" : "";
    }

    /** The sharp flag keeps the point, and for g the zeros up to the precision. */
    private static String withPoint(String text, char verb, int precision) {
        char exponentMark = Character.toLowerCase(verb) == 'x' ? 'p' : 'e';
        int tailAt = text.toLowerCase(Locale.ROOT).indexOf(exponentMark);
        String head = tailAt < 0 ? text : text.substring(0, tailAt);
        String tail = tailAt < 0 ? "" : text.substring(tailAt);
        StringBuilder digits = new StringBuilder(head);
        if (head.indexOf('.') < 0) {
            digits.append('.');
        }
        int wanted = precision < 0 ? 6 : precision;
        if (verb == 'x') {
            // Go counts the x as a digit
            Flags.fill(digits, wanted - (digits.length() - 2), '0');
        } else if (Character.toLowerCase(verb) == 'g') {
            Flags.fill(digits, Math.max(wanted, 1) - significant(head), '0');
        }
        return digits + tail;
    }

    /** How many digits of a number count: those from the first that is not 0, or of a zero all. */
    private static int significant(String number) {
        String digits = number.replace(".", "");
        String counted = digits.replaceFirst("^0+", "");
        return counted.isEmpty() ? digits.length() : counted.length();
    }
}
