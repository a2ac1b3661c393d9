package io.jerrycan.engine.record;

import io.jerrycan.engine.record.FlowRecord.Item;
import io.jerrycan.engine.record.FlowRecord.Retrying;
import io.jerrycan.model.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far one phase is, or one item of a phase with {@code forEach}.
 *
 * @param attempt from 1; a phase that is done again after a crash keeps its attempt, and so the names of what it
 *     creates; one that is tried again after a failure does not
 * @param outputs true values while the run runs, also where they hold a secret: later phases need them; absent before
 *     the phase succeeded and when its function has none
 * @param checkpoints what the function recorded before its side effects; kept from one attempt to the next
 * @param progress of all items together
 * @param error masked; that of the last attempt while another is waited for
 */
public record PhaseRecord(
        String name,
        State state,
        int attempt,
        Optional<Map<String, Object>> outputs,
        Map<String, String> checkpoints,
        Progress progress,
        Optional<String> error,
        FlowRecord flow) {

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

        /** The mean of the percents and the sum of the bytes. */
        private static Progress of(List<Item> items) {
            Progress sum = NONE;
            for (Item item : items) {
                Progress one = item.record().progress();
                Optional<Instant> last = sum.changed;
                if (one.changed.isPresent() && (last.isEmpty() || last.get().isBefore(one.changed.get()))) {
                    last = one.changed;
                }
                sum = new Progress(
                        sum.percent + one.percent, sum.uploaded + one.uploaded, sum.downloaded + one.downloaded, last);
            }
            return new Progress(sum.percent / Math.max(1, items.size()), sum.uploaded, sum.downloaded, sum.changed);
        }
    }

    public PhaseRecord {
        outputs = outputs.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
        checkpoints = Collections.unmodifiableMap(new LinkedHashMap<>(checkpoints));
    }

    public static PhaseRecord pending(String name) {
        return pending(name, 1);
    }

    private static PhaseRecord pending(String name, int attempt) {
        return new PhaseRecord(
                name,
                State.PENDING,
                attempt,
                Optional.empty(),
                Map.of(),
                Progress.NONE,
                Optional.empty(),
                FlowRecord.NONE);
    }

    /** Whether it began in a process that is no more: its function was called, or was about to be. */
    public boolean isCut() {
        boolean waits = flow.retrying().flatMap(Retrying::notBefore).isPresent();
        return state == State.RUNNING && !waits && flow.items().isEmpty();
    }

    public PhaseRecord running() {
        Optional<Retrying> begun = flow.retrying().map(Retrying::begun);
        return new PhaseRecord(
                name,
                State.RUNNING,
                attempt,
                outputs,
                checkpoints,
                progress,
                Optional.empty(),
                flow.withRetrying(begun));
    }

    public PhaseRecord complete(Optional<Map<String, Object>> newOutputs, Instant at) {
        return new PhaseRecord(
                name, State.COMPLETE, attempt, newOutputs, checkpoints, progress.withPercent(100, at), error, flow);
    }

    /** Complete without having run; Kanister's states have no word for it. */
    public PhaseRecord skipped(Instant at) {
        return new PhaseRecord(
                name,
                State.COMPLETE,
                attempt,
                Optional.empty(),
                checkpoints,
                progress.withPercent(100, at),
                error,
                flow.asSkipped());
    }

    public PhaseRecord failed(String newError) {
        return new PhaseRecord(
                name, State.FAILED, attempt, outputs, checkpoints, progress, Optional.of(newError), flow);
    }

    /** Failed, and about to be tried again under other names. */
    public PhaseRecord retrying(Retrying next, String newError) {
        return new PhaseRecord(
                name,
                State.RUNNING,
                attempt + 1,
                outputs,
                checkpoints,
                Progress.NONE,
                Optional.of(newError),
                flow.withRetrying(Optional.of(next)));
    }

    public PhaseRecord withCheckpoint(String key, String value) {
        Map<String, String> grown = new LinkedHashMap<>(checkpoints);
        grown.put(key, value);
        return new PhaseRecord(name, state, attempt, outputs, grown, progress, error, flow);
    }

    public PhaseRecord withProgress(Progress newProgress) {
        return new PhaseRecord(name, state, attempt, outputs, checkpoints, newProgress, error, flow);
    }

    /** @param values of a phase with {@code forEach}, in order */
    public PhaseRecord withItems(List<?> values) {
        List<Item> items = new ArrayList<>();
        for (Object value : values) {
            items.add(new Item(value, pending(name + "[" + items.size() + "]")));
        }
        return new PhaseRecord(name, state, attempt, outputs, checkpoints, progress, error, flow.withItems(items));
    }

    /** @param index of the item, from 0 */
    public PhaseRecord withItem(int index, UnaryOperator<PhaseRecord> change) {
        FlowRecord changed = flow.withItem(index, change);
        return new PhaseRecord(
                name,
                state,
                attempt,
                outputs,
                checkpoints,
                Progress.of(changed.items().orElseThrow()),
                error,
                changed);
    }

    /** To be done again by hand after the run failed: what failed, under other names; what is complete stays so. */
    PhaseRecord again() {
        return state == State.FAILED
                ? new PhaseRecord(
                        name,
                        State.PENDING,
                        attempt + 1,
                        Optional.empty(),
                        checkpoints,
                        Progress.NONE,
                        Optional.empty(),
                        flow.again())
                : this;
    }

    /** As {@link #again()}, for what runs in any case: also when it is complete. */
    PhaseRecord anew() {
        return state == State.PENDING ? this : pending(name, attempt + 1);
    }

    /** Never the outputs and checkpoints, which may hold secrets. */
    @Override
    public String toString() {
        return "PhaseRecord[" + name + " " + state + "]";
    }
}
