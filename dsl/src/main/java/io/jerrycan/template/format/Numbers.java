package io.jerrycan.template.format;

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
        String sign = negative ? "-" : flags.plus || !finite && signed && flags.plus ? "+" : flags.space ? " " : "";
        if (!finite && value > 0 && !flags.plus && !flags.space) {
            sign = "+";
        }
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

    /** The sharp flag keeps the point, and for g the zeros up to the precision. */
    private static String withPoint(String text, char verb, int precision) {
        char exponentMark = Character.toLowerCase(verb) == 'x' ? 'p' : 'e';
        int tailAt = text.toLowerCase(java.util.Locale.ROOT).indexOf(exponentMark);
        String head = tailAt < 0 ? text : text.substring(0, tailAt);
        String tail = tailAt < 0 ? "" : text.substring(tailAt);
        StringBuilder digits = new StringBuilder(head);
        if (head.indexOf('.') < 0) {
            digits.append('.');
        }
        if (Character.toLowerCase(verb) == 'g') {
            int wanted = precision < 0 ? 6 : Math.max(precision, 1);
            long present = head.replaceFirst("^[0.]+", "")
                    .chars()
                    .filter(Character::isDigit)
                    .count();
            if (head.matches("[0.]+")) {
                present = head.length() > 1 ? head.length() - 1 : 1;
            }
            for (long i = present; i < wanted; i++) {
                digits.append('0');
            }
        }
        return digits + tail;
    }
}
