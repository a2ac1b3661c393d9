package io.jerrycan.engine.record;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps records for as long as this process lives: for runs that nobody wants to resume. */
public final class MemoryRunStore implements RunStore {
    private final Map<String, RunRecord> runs = new ConcurrentHashMap<>();

    @Override
    public Optional<RunRecord> load(String runId) {
        return Optional.ofNullable(runs.get(runId));
    }

    @Override
    public void save(RunRecord run) {
        runs.put(run.runId(), run);
    }
}
