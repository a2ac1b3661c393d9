package io.jerrycan.engine.record;

import java.util.Optional;

/**
 * Keeps records of runs outside of the engine. Saved before and after each phase and at each checkpoint; one call at a
 * time for one run.
 */
public interface RunStore {
    /**
     * The record of that run as it was saved last; empty when it has none.
     *
     * @throws StoreFailure when there is something that cannot be read: it is never taken for nothing
     */
    Optional<RunRecord> load(String runId);

    /**
     * Replaces the record of its run, whole or not at all; returns when it is safe outside this process.
     *
     * @throws StoreFailure when it is not; the phase that asked for it fails
     */
    void save(RunRecord run);
}
