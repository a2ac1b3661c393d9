package io.jerrycan.template.sprig;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Decodes padded base64 and base32 as Go's strict standard encodings do: line ends are skipped, and the place of an error is
 * Go's.
 */
final class RadixDecoder {
    static final String BASE32_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE64_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    static final RadixDecoder BASE64 = new RadixDecoder("base64", BASE64_DIGITS, 6, 4);
    static final RadixDecoder BASE32 = new RadixDecoder("base32", BASE32_DIGITS, 5, 8);

    /** Bad input; the message names the place. */
    static final class Corrupt extends Exception {
        private static final long serialVersionUID = 1;

        private Corrupt(String encoding, int at) {
            super("illegal " + encoding + " data at input byte " + at, null, false, false);
        }
    }

    private final String name;
    private final String digits;
    private final int bitsPerDigit;
    private final int group;

    private RadixDecoder(String name, String digits, int bitsPerDigit, int group) {
        this.name = name;
        this.digits = digits;
        this.bitsPerDigit = bitsPerDigit;
        this.group = group;
    }

    byte[] decode(byte[] input) throws Corrupt {
        return group == 4 ? base64(input) : base32(withoutLineEnds(input));
    }

    private byte[] base64(byte[] in) throws Corrupt {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        int at = skipLineEnds(in, 0);
        while (at < in.length) {
            int bits = 0;
            int count = 0;
            while (count < group) {
                if (at >= in.length) {
                    throw corrupt(at - count);
                }
                byte c = in[at++];
                if (c == '=') {
                    endOfBase64(in, at, count);
                    write(out, bits, count);
                    return out.toByteArray();
                }
                bits = bits << bitsPerDigit | digit(c, at - 1);
                count++;
                at = count == group ? at : skipLineEnds(in, at);
            }
            write(out, bits, count);
            at = skipLineEnds(in, at);
        }
        return out.toByteArray();
    }

    /** Checks what follows the first padding character. */
    private void endOfBase64(byte[] in, int after, int count) throws Corrupt {
        if (count < 2) {
            throw corrupt(after - 1);
        }
        int at = skipLineEnds(in, after);
        if (count == 2) {
            if (at >= in.length) {
                throw corrupt(in.length);
            }
            if (in[at] != '=') {
                throw corrupt(at - 1);
            }
            at++;
        }
        at = skipLineEnds(in, at);
        if (at < in.length) {
            throw corrupt(at);
        }
    }

    private byte[] base32(byte[] in) throws Corrupt {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int from = 0; from < in.length; from += group) {
            long bits = 0;
            for (int count = 0; count < group; count++) {
                int at = from + count;
                if (at == in.length) {
                    throw corrupt(in.length - count);
                }
                if (in[at] == '=' && count >= 2 && in.length - at - 1 < group) {
                    endOfBase32(in, at, count);
                    write(out, bits, count);
                    return out.toByteArray();
                }
                bits = bits << bitsPerDigit | digit(in[at], at);
            }
            write(out, bits, group);
        }
        return out.toByteArray();
    }

    private void endOfBase32(byte[] in, int at, int count) throws Corrupt {
        int left = in.length - at - 1;
        if (left + count < group - 1) {
            throw corrupt(in.length);
        }
        for (int i = 0; i < group - 1 - count; i++) {
            if (in[at + 1 + i] != '=') {
                throw corrupt(at + i);
            }
        }
        if (count * bitsPerDigit % 8 >= bitsPerDigit) {
            throw corrupt(at);
        }
    }

    /** Writes the whole bytes of that many digits. */
    private void write(ByteArrayOutputStream out, long bits, int count) {
        int size = count * bitsPerDigit;
        for (int shift = size - 8; shift >= 0; shift -= 8) {
            out.write((int) (bits >> shift));
        }
    }

    private int digit(byte c, int at) throws Corrupt {
        int digit = c > 0 ? digits.indexOf(c) : -1;
        if (digit < 0) {
            throw corrupt(at);
        }
        return digit;
    }

    private Corrupt corrupt(int at) {
        return new Corrupt(name, at);
    }

    private static int skipLineEnds(byte[] in, int from) {
        int at = from;
        while (at < in.length && (in[at] == '\n' || in[at] == '\r')) {
            at++;
        }
        return at;
    }

    private static byte[] withoutLineEnds(byte[] in) {
        byte[] out = new byte[in.length];
        int size = 0;
        for (byte b : in) {
            if (b != '\n' && b != '\r') {
                out[size++] = b;
            }
        }
        return Arrays.copyOf(out, size);
    }
}
