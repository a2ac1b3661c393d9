package io.jerrycan.embedded.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last changes, one per revision. Not thread safe: the store guards it. */
final class History {

    private final Change[] ring;
    private long last;
    private long oldest;

    History(int capacity, long revision) {
        ring = new Change[capacity];
        last = revision;
        oldest = revision + 1;
    }

    void add(Change change) {
        last = change.revision();
        ring[slot(last)] = change;
        oldest = Math.max(oldest, last - ring.length + 1);
    }

    void forget() {
        Arrays.fill(ring, null);
        oldest = last + 1;
    }

    /** All changes after a revision, oldest first, or null if some of them are forgotten. */
    List<Change> since(long revision) {
        if (revision + 1 < oldest) {
            return null;
        }
        List<Change> changes = new ArrayList<>();
        for (long next = revision + 1; next <= last; next++) {
            changes.add(ring[slot(next)]);
        }
        return changes;
    }

    long oldest() {
        return oldest;
    }

    private int slot(long revision) {
        return (int) (revision % ring.length);
    }
}
