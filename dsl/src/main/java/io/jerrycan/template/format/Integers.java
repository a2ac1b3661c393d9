package io.jerrycan.template.format;

import java.util.Locale;

/** Go's integer verbs. */
final class Integers {
    private Integers() {}

    /** Appends the number in a base, with sign, prefix, precision and padding by the flags. */
    static void format(StringBuilder out, Flags flags, long value, boolean signed, char verb) {
        boolean negative = signed && value < 0;
        int base =
                switch (verb) {
                    case 'b' -> 2;
                    case 'o', 'O' -> 8;
                    case 'x', 'X' -> 16;
                    default -> 10;
                };
        if (flags.precision == 0 && value == 0) {
            Flags.fill(out, flags.width, ' ');
            return;
        }
        String magnitude = Long.toUnsignedString(negative ? -value : value, base);
        int digits = Math.max(flags.precision, 0);
        boolean zeros = flags.precision < 0 && flags.zero && !flags.minus && flags.width >= 0;
        if (zeros) {
            digits = flags.width - (negative || flags.plus || flags.space ? 1 : 0);
        }
        StringBuilder text = new StringBuilder();
        text.append(negative ? "-" : flags.plus ? "+" : flags.space ? " " : "");
        text.append(prefix(flags, verb, magnitude, digits));
        Flags.fill(text, digits - magnitude.length(), '0');
        text.append(magnitude);
        String whole = verb == 'X' ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
        boolean zero = flags.zero;
        flags.zero = false;
        flags.pad(out, whole);
        flags.zero = zero;
    }

    private static String prefix(Flags flags, char verb, String magnitude, int digits) {
        if (verb == 'O') {
            return "0o";
        }
        if (!flags.sharp) {
            return "";
        }
        return switch (verb) {
            case 'b' -> "0b";
            case 'o' -> magnitude.startsWith("0") || digits > magnitude.length() ? "" : "0";
            case 'x', 'X' -> "0x";
            default -> "";
        };
    }

    /** Appends {@code U+0041}, with the character itself if the sharp flag is set. */
    static void unicode(StringBuilder out, Flags flags, long value) {
        String hex = Long.toHexString(value).toUpperCase(Locale.ROOT);
        StringBuilder text = new StringBuilder("U+");
        Flags.fill(text, Math.max(4, flags.precision) - hex.length(), '0');
        text.append(hex);
        if (flags.sharp && value >= 0 && value <= Character.MAX_CODE_POINT && Quote.isPrint((int) value)) {
            text.append(" '").appendCodePoint((int) value).append('\'');
        }
        boolean zero = flags.zero;
        flags.zero = false;
        flags.pad(out, text.toString());
        flags.zero = zero;
    }

    /** The code point as text; U+FFFD if there is none of that number. */
    static String character(long value) {
        boolean valid = value >= 0
                && value <= Character.MAX_CODE_POINT
                && !(value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
        return Character.toString(valid ? (int) value : 0xfffd);
    }
}
