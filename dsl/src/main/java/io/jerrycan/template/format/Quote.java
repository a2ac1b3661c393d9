package io.jerrycan.template.format;

import io.jerrycan.template.value.Utf8;

/** Go's {@code strconv.Quote} and its kin. */
public final class Quote {
    private Quote() {}

    /** The text as a Go string literal in double quotes. */
    public static String string(String text) {
        return quote(text, '"', false);
    }

    /** The text as a Go string literal in ASCII only. */
    public static String ascii(String text) {
        return quote(text, '"', true);
    }

    /** The rune as a Go character literal. */
    static String rune(long rune, boolean ascii) {
        int valid = rune < 0 || rune > Character.MAX_CODE_POINT || Utf8.isInvalid((int) rune) ? 0xfffd : (int) rune;
        return quote(Character.toString(valid), '\'', ascii);
    }

    /** Whether the text can stand unchanged between back quotes. */
    static boolean canBackquote(String text) {
        return text.codePoints()
                .noneMatch(rune -> rune == 0xfeff
                        || rune < ' ' && rune != '\t'
                        || rune == '`'
                        || rune == 0x7f
                        || Utf8.isInvalid(rune));
    }

    private static String quote(String raw, char quote, boolean ascii) {
        String text = Utf8.normalize(raw);
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(rune -> escape(out, rune, quote, ascii));
        return out.append(quote).toString();
    }

    private static void escape(StringBuilder out, int rune, char quote, boolean ascii) {
        if (rune == quote || rune == '\\') {
            out.append('\\').append((char) rune);
        } else if (Utf8.isInvalid(rune)) {
            out.append(String.format("\\x%02x", rune & 0xff));
        } else if (rune < 0x80 ? rune >= ' ' && rune < 0x7f : !ascii && isPrint(rune)) {
            out.appendCodePoint(rune);
        } else {
            int named = "\u0007\b\f\n\r\t\u000b".indexOf(rune);
            if (named >= 0) {
                out.append('\\').append("abfnrtv".charAt(named));
            } else if (rune < ' ' || rune == 0x7f) {
                out.append(String.format("\\x%02x", rune));
            } else {
                out.append(String.format(rune < 0x10000 ? "\\u%04x" : "\\U%08x", rune));
            }
        }
    }

    /** Go's {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean isPrint(int rune) {
        if (rune < 0x80) {
            return rune >= ' ' && rune < 0x7f;
        }
        return switch (Character.getType(rune)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
