package io.jerrycan.engine.mask;

import java.util.Arrays;

/**
 * Finds fast where known values may begin: the shift table of Wu and Manber over the first four characters of each. In
 * text that resembles none of them only every third pair of characters is looked at.
 */
final class Beginnings {
    private static final int WINDOW = Masker.SHORTEST;
    private static final int PAIR = 2;
    private static final int BITS = 14;

    /**
     * By how much a window may move on that ends in this pair of characters, or in another one of the same hash. Absent
     * before there is a value: each run has two of these, and most know no secret.
     */
    private volatile byte[] shifts;

    /** @param value of four characters at least */
    synchronized void add(String value) {
        if (shifts == null) {
            byte[] none = new byte[1 << BITS];
            Arrays.fill(none, (byte) (WINDOW - PAIR + 1));
            shifts = none;
        }
        for (int shift = 0; shift <= WINDOW - PAIR; shift++) {
            int pair = hash(value, WINDOW - PAIR - shift);
            shifts[pair] = (byte) Math.min(shifts[pair], shift);
        }
    }

    /** The first place from there on where a value may begin; negative when there is none. */
    int next(String text, int from) {
        byte[] shifts = this.shifts;
        if (shifts == null) {
            return -1;
        }
        int last = text.length() - WINDOW;
        int at = from;
        while (at <= last) {
            int shift = shifts[hash(text, at + WINDOW - PAIR)];
            if (shift == 0) {
                return at;
            }
            at += shift;
        }
        return -1;
    }

    private static int hash(String text, int at) {
        return (text.charAt(at) << 7 ^ text.charAt(at + 1)) & (1 << BITS) - 1;
    }
}
