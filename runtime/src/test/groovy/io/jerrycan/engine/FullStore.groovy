package io.jerrycan.engine

import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.RunStore
import io.jerrycan.engine.record.StoreFailure

/** Has room for so many writes, and fails from then on. */
class FullStore implements RunStore {
    private int room

    FullStore(int room) { this.room = room }

    @Override
    Optional<RunRecord> load(String runId) { Optional.empty() }

    @Override
    void save(RunRecord run) {
        if (--room < 0) {
            throw new StoreFailure('disk full')
        }
    }
}
