package io.jerrycan.template.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Go's strings are bytes, Java's are UTF-16. A byte 0x80-0xff that is not part of UTF-8 is kept in a String as the lone
 * low surrogate U+DC00 + byte, so that binary data survives {@code b64dec | b64enc}. Positions and lengths are in bytes.
 */
public final class Utf8 {
    private static final char ESCAPE = '\udc00';

    /** Go's order of strings: by bytes, which is by code points. */
    public static final Comparator<String> ORDER = Utf8::compare;

    private Utf8() {}

    /** The bytes of a string. */
    public static byte[] encode(String text) {
        if (!hasLoneSurrogate(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[text.length() * 3];
        int size = 0;
        for (int i = 0; i < text.length(); ) {
            int rune = text.codePointAt(i);
            i += Character.charCount(rune);
            if (rune > ESCAPE + 0x7f && rune <= ESCAPE + 0xff) {
                bytes[size++] = (byte) rune;
            } else {
                byte[] one = isSurrogate(rune)
                        ? new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd}
                        : Character.toString(rune).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(one, 0, bytes, size, one.length);
                size += one.length;
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    /** The string of these bytes; {@link #encode} gives the same bytes back. */
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /** The string of the bytes from {@code from} up to {@code to}. */
    public static String decode(byte[] bytes, int from, int to) {
        String plain = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (plain.indexOf('\ufffd') < 0) {
            return plain;
        }
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int size = sequence(bytes, i, to);
            if (size == 0) {
                text.append((char) (ESCAPE + (bytes[i++] & 0xff)));
            } else {
                text.append(new String(bytes, i, size, StandardCharsets.UTF_8));
                i += size;
            }
        }
        return text.toString();
    }

    /** The length of the valid UTF-8 sequence at that place, 0 if there is none. */
    private static int sequence(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int size = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf0 ? 0 : 4;
        if (size == 0 || first > 0xf4 || at + size > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < size; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return size;
    }

    /** Go's {@code len} of a string: its number of bytes. */
    public static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else {
                return encode(text).length;
            }
        }
        return length;
    }

    /** Go's {@code text[from:to]}, in bytes; a character that is cut apart becomes bytes that are not UTF-8. */
    public static String slice(String text, int from, int to) {
        if (isAscii(text)) {
            return text.substring(from, to);
        }
        return decode(encode(text), from, to);
    }

    /** The string with parts of characters that lie side by side made whole again; do this after joining strings. */
    public static String normalize(String text) {
        return hasLoneSurrogate(text) ? decode(encode(text)) : text;
    }

    /** The string as other systems see it: every byte that is not UTF-8 becomes U+FFFD. */
    public static String replaceInvalid(String text) {
        if (!hasLoneSurrogate(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        normalize(text).codePoints().forEach(rune -> clean.appendCodePoint(isSurrogate(rune) ? 0xfffd : rune));
        return clean.toString();
    }

    /** Whether the code point stands for a byte that is not UTF-8; as a Go rune it is U+FFFD. */
    public static boolean isInvalid(int rune) {
        return isSurrogate(rune);
    }

    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSurrogate(int rune) {
        return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return true;
                }
            }
        }
        return false;
    }

    private static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) || Character.isSurrogate(y)
                        ? Arrays.compareUnsigned(encode(a), encode(b))
                        : x - y;
            }
        }
        return a.length() - b.length();
    }
}
