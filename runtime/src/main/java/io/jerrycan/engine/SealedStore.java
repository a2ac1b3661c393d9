package io.jerrycan.engine;

import io.jerrycan.engine.mask.Sealing;
import io.jerrycan.engine.record.RecordStrings;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import java.util.Optional;

/** A store that never sees a secret value: it is given the seals instead. Whoever loads from it opens them. */
record SealedStore(RunStore store, Sealing sealing) implements RunStore {
    @Override
    public Optional<RunRecord> load(String runId) {
        return store.load(runId);
    }

    @Override
    public void save(RunRecord run) {
        store.save(RecordStrings.map(run, sealing::seal));
    }
}
