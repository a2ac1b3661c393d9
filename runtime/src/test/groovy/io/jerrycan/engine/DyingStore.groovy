package io.jerrycan.engine

import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.RunStore
import java.util.concurrent.CountDownLatch

/** Ends its process, as far as the engine can tell, at one write: the thread that writes never comes back. */
class DyingStore implements RunStore {
    final RunStore kept
    final int lastWrite
    final boolean keepsLast
    final CountDownLatch dead = new CountDownLatch(1)
    int writes

    /** @param keepsLast whether it dies right after that write, or right before it is done */
    DyingStore(RunStore kept, int lastWrite, boolean keepsLast) {
        this.kept = kept
        this.lastWrite = lastWrite
        this.keepsLast = keepsLast
    }

    @Override
    Optional<RunRecord> load(String runId) { kept.load(runId) }

    @Override
    synchronized void save(RunRecord run) {
        writes++
        if (writes > lastWrite || writes == lastWrite && !keepsLast) {
            die()
        }
        kept.save(run)
        if (writes == lastWrite) {
            die()
        }
    }

    private void die() {
        dead.countDown()
        new CountDownLatch(1).await()
    }
}
