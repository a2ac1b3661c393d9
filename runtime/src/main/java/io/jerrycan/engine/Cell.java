package io.jerrycan.engine;

import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.record.PhaseSlot;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The place in a run's record where one run of a function is kept: a phase, or an item of one.
 *
 * @param action its index
 * @param item from 0; absent for a phase as a whole
 */
record Cell(Ledger ledger, int action, PhaseSlot slot, Optional<Integer> item) {

    PhaseRecord record() {
        PhaseRecord phase = ledger.action(action).phase(slot);
        return item.isPresent()
                ? phase.flow().items().orElseThrow().get(item.get()).record()
                : phase;
    }

    /** @param index from 0 */
    Cell item(int index) {
        return new Cell(ledger, action, slot, Optional.of(index));
    }

    void save(UnaryOperator<PhaseRecord> change) {
        ledger.phase(action, slot, inside(change));
    }

    /** For progress: the next save will hold it. */
    void note(UnaryOperator<PhaseRecord> change) {
        ledger.note(action, it -> it.withPhase(slot, inside(change)));
    }

    /** Fails the phase, also when it is an item that failed, and its action with it. */
    void fail(String error) {
        ledger.action(action, it -> it.withPhase(slot, phase -> {
                    PhaseRecord failed =
                            item.isPresent() ? phase.withItem(item.get(), one -> one.failed(error)) : phase;
                    return failed.failed(error);
                })
                .withError(error));
    }

    private UnaryOperator<PhaseRecord> inside(UnaryOperator<PhaseRecord> change) {
        return item.isPresent() ? phase -> phase.withItem(item.get(), change) : change;
    }
}
