package io.jerrycan.location;

/**
 * How large the parts of an upload of unknown length are. S3 takes 10,000 parts of 5 MiB to 5 GiB, and 5 TiB in all:
 * they start at 8 MiB and double every 800 parts up to 1 GiB, so that memory grows only with the object. On a small
 * heap they stop growing early, which limits the object instead (78 GiB at 8 MiB).
 */
final class PartSizes {

    private static final int LARGEST = 1 << 30;
    private static final int STEP = 800;

    private final int first;
    private final int most;
    private final long limit;

    /** @param heap bytes that this JVM may use; two parts are held at a time */
    PartSizes(long heap) {
        this(8 << 20, 10_000, heap / 5);
    }

    /** @param limit no part grows beyond that many bytes */
    PartSizes(int first, int most, long limit) {
        this.first = first;
        this.most = most;
        this.limit = limit;
    }

    /** How many parts there may be. */
    int most() {
        return most;
    }

    /** Bytes of the part with that number, counted from 1. */
    int of(int number) {
        int size = first;
        for (int grown = STEP; grown < number && size < LARGEST && 2L * size <= limit; grown += STEP) {
            size *= 2;
        }
        return size;
    }
}
