package io.jerrycan.location;

/**
 * How large the parts of an upload of unknown length are, and how many are in memory at a time. S3 takes 10,000 parts of 5 MiB
 * to 5 GiB, and 5 TiB in all: they start at 5 MiB and double every 800 parts up to 1,280 MiB, so that memory grows only with
 * the object. On a small heap they stop growing early, which limits the object instead (49 GiB at 5 MiB).
 */
final class PartSizes {

    private static final int SMALLEST = 5 << 20;
    private static final int LARGEST = 1280 << 20;
    private static final int STEP = 800;
    private static final int FEWEST_TOGETHER = 2;
    private static final int MOST_TOGETHER = 5;

    private final int first;
    private final int most;
    private final long share;

    /** @param heap bytes that this JVM may use, of which parts get half */
    PartSizes(long heap) {
        this(SMALLEST, 10_000, heap / 2);
    }

    /** @param share bytes that all parts in memory may have, as long as two of the first size fit */
    PartSizes(int first, int most, long share) {
        this.first = first;
        this.most = most;
        this.share = share;
    }

    /** How many parts there may be. */
    int most() {
        return most;
    }

    /** Bytes of the part with that number, counted from 1. */
    int of(int number) {
        int size = first;
        for (int grown = STEP; grown < number; grown += STEP) {
            if (2L * size > LARGEST || 2L * size * FEWEST_TOGETHER > share) {
                break;
            }
            size *= 2;
        }
        return size;
    }

    /** How many parts are in memory when that part is: one that is read, while the others are sent. */
    int together(int number) {
        return (int) Math.max(FEWEST_TOGETHER, Math.min(MOST_TOGETHER, share / of(number)));
    }
}
