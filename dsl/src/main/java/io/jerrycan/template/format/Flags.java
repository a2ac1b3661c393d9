package io.jerrycan.template.format;

import io.jerrycan.template.value.Utf8;

/** The flags, width and precision of one verb, and padding by them. */
final class Flags {
    boolean sharp;
    boolean zero;
    boolean plus;
    boolean minus;
    boolean space;
    /** {@code %+v}: names of fields. */
    boolean plusV;
    /** {@code %#v}: Go syntax. */
    boolean sharpV;
    /** -1 if there is none. */
    int width = -1;
    /** -1 if there is none. */
    int precision = -1;

    void clear() {
        sharp = zero = plus = minus = space = plusV = sharpV = false;
        width = precision = -1;
    }

    /** Appends text, filled up to the width (in characters) on the side that the flags say. */
    void pad(StringBuilder out, String text) {
        if (width < 0) {
            out.append(text);
            return;
        }
        int fill = width - runes(text);
        if (minus) {
            out.append(text);
            fill(out, fill, ' ');
        } else {
            fill(out, fill, zero ? '0' : ' ');
            out.append(text);
        }
    }

    static void fill(StringBuilder out, int count, char with) {
        for (int i = 0; i < count; i++) {
            out.append(with);
        }
    }

    /** The text cut to the precision, in characters. */
    String truncate(String text) {
        if (precision < 0 || precision >= runes(text)) {
            return text;
        }
        String whole = Utf8.normalize(text);
        return whole.substring(0, whole.offsetByCodePoints(0, precision));
    }

    private static int runes(String text) {
        return text.codePointCount(0, text.length());
    }
}
