package io.jerrycan.engine;

import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.record.PhaseSlot;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The record of a run while it runs: changed by its actions side by side, saved one change at a time. */
final class Ledger {
    private final RunStore store;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile RunRecord record;

    Ledger(RunStore store, RunRecord record) {
        this.store = store;
        this.record = record;
    }

    RunRecord record() {
        return record;
    }

    ActionRecord action(int index) {
        return record.actions().get(index);
    }

    void save() {
        change(same -> same);
    }

    /** Changes the record and saves it. When saving fails the change holds in this process all the same. */
    void change(UnaryOperator<RunRecord> change) {
        oneAtATime.lock();
        try {
            record = change.apply(record);
            store.save(record);
        } finally {
            oneAtATime.unlock();
        }
    }

    void action(int index, UnaryOperator<ActionRecord> change) {
        change(run -> run.withAction(index, change));
    }

    void phase(int action, PhaseSlot slot, UnaryOperator<PhaseRecord> change) {
        action(action, it -> it.withPhase(slot, change));
    }

    /** Changes what the next save will hold, without saving: for progress, and after a failure to save. */
    void note(int action, UnaryOperator<ActionRecord> change) {
        note(run -> run.withAction(action, change));
    }

    /** The same for the whole record. */
    void note(UnaryOperator<RunRecord> change) {
        oneAtATime.lock();
        try {
            record = change.apply(record);
        } finally {
            oneAtATime.unlock();
        }
    }
}
