package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Utf8;
import java.io.ByteArrayOutputStream;

/** Breaks a text into lines of at most so many bytes, at spaces. */
final class Wrapping {
    private Wrapping() {}

    /** The text with breaks; words that are too long are cut only if {@code cutWords}. Widths below 1 count as 1. */
    static String wrap(String text, long requested, String lineBreak, boolean cutWords) {
        byte[] bytes = Utf8.encode(text);
        byte[] separator = Utf8.encode(lineBreak);
        int width = (int) Math.max(1, Math.min(requested, bytes.length + 1L));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 16);
        int from = 0;
        while (bytes.length - from > width) {
            if (bytes[from] == ' ') {
                from++;
                continue;
            }
            int space = lastSpace(bytes, from, from + width);
            if (space < from && cutWords) {
                out.write(bytes, from, width);
                out.writeBytes(separator);
                from += width;
                continue;
            }
            if (space < from) {
                space = nextSpace(bytes, from + width);
            }
            out.write(bytes, from, space - from);
            if (space == bytes.length) {
                from = bytes.length;
            } else {
                out.writeBytes(separator);
                from = space + 1;
            }
        }
        out.write(bytes, from, bytes.length - from);
        return Utf8.decode(out.toByteArray());
    }

    private static int lastSpace(byte[] bytes, int from, int to) {
        int at = to;
        while (at >= from && bytes[at] != ' ') {
            at--;
        }
        return at;
    }

    private static int nextSpace(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != ' ') {
            at++;
        }
        return at;
    }
}
