package io.jerrycan.engine;

import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.model.State;
import java.util.List;

/**
 * What came of a run.
 *
 * @param record as it was saved last; its outputs are true values
 * @param failures what went wrong, the cause first; their messages are not masked: show {@link RunRecord#errors()}
 */
public record RunResult(RunRecord record, List<Throwable> failures) {
    public RunResult {
        failures = List.copyOf(failures);
    }

    /**
     * {@code COMPLETE}, {@code FAILED}, or {@code RUNNING} when an earlier process began the run and it could not be gone
     * on with: nothing was changed then, and trying again makes sense.
     */
    public State state() {
        return record.state();
    }
}
