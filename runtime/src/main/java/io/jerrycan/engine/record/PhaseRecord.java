package io.jerrycan.engine.record;

import io.jerrycan.model.State;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far one phase is.
 *
 * @param attempt from 1; a phase that is done again after a crash keeps its attempt, and so the names of what it creates
 * @param outputs true values while the run runs, also where they hold a secret: later phases need them; absent before the phase succeeded
 *     and when its function has none
 * @param checkpoints what the function recorded before its side effects
 * @param error masked
 */
public record PhaseRecord(
        String name,
        State state,
        int attempt,
        Optional<Map<String, Object>> outputs,
        Map<String, String> checkpoints,
        Progress progress,
        Optional<String> error) {

    /** @param changed when the numbers changed last */
    public record Progress(int percent, long uploaded, long downloaded, Optional<Instant> changed) {
        public static final Progress NONE = new Progress(0, 0, 0, Optional.empty());

        public Progress withPercent(int newPercent, Instant at) {
            return newPercent == percent ? this : new Progress(newPercent, uploaded, downloaded, Optional.of(at));
        }

        public Progress withBytes(long newUploaded, long newDownloaded, Instant at) {
            boolean same = newUploaded == uploaded && newDownloaded == downloaded;
            return same ? this : new Progress(percent, newUploaded, newDownloaded, Optional.of(at));
        }
    }

    public PhaseRecord {
        outputs = outputs.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
        checkpoints = Collections.unmodifiableMap(new LinkedHashMap<>(checkpoints));
    }

    public static PhaseRecord pending(String name) {
        return new PhaseRecord(name, State.PENDING, 1, Optional.empty(), Map.of(), Progress.NONE, Optional.empty());
    }

    public PhaseRecord running() {
        return new PhaseRecord(name, State.RUNNING, attempt, outputs, checkpoints, progress, Optional.empty());
    }

    public PhaseRecord complete(Optional<Map<String, Object>> newOutputs, Instant at) {
        return new PhaseRecord(
                name, State.COMPLETE, attempt, newOutputs, checkpoints, progress.withPercent(100, at), error);
    }

    public PhaseRecord failed(String newError) {
        return new PhaseRecord(name, State.FAILED, attempt, outputs, checkpoints, progress, Optional.of(newError));
    }

    public PhaseRecord withCheckpoint(String key, String value) {
        Map<String, String> grown = new LinkedHashMap<>(checkpoints);
        grown.put(key, value);
        return new PhaseRecord(name, state, attempt, outputs, grown, progress, error);
    }

    public PhaseRecord withProgress(Progress newProgress) {
        return new PhaseRecord(name, state, attempt, outputs, checkpoints, newProgress, error);
    }

    /** Never the outputs and checkpoints, which may hold secrets. */
    @Override
    public String toString() {
        return "PhaseRecord[" + name + " " + state + "]";
    }
}
