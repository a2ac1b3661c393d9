package io.jerrycan.engine.record;

import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits the record of an action that failed to another version of its blueprint: what is complete stays so, by the names of
 * phases.
 */
final class ChangedAction {
    private final ActionRecord failed;
    private final BlueprintAction before;
    private final BlueprintAction now;

    ChangedAction(ActionRecord failed, BlueprintAction before, BlueprintAction now) {
        this.failed = failed;
        this.before = before;
        this.now = now;
    }

    /**
     * The record to go on with.
     *
     * @throws StoreFailure when the other version does not fit what is complete
     */
    ActionRecord again() {
        if (failed.state() == State.COMPLETE) {
            return failed;
        }
        List<PhaseRecord> phases = new ArrayList<>();
        for (BlueprintPhase phase : now.phases()) {
            phases.add(find(failed.phases(), phase)
                    .map(record -> again(record, phase))
                    .orElseGet(() -> PhaseRecord.pending(name(phase))));
        }
        checkOrder(phases);
        return failed.again(
                phases,
                now.deferPhase().map(phase -> anew(failed.deferPhase().stream().toList(), phase)),
                now.finallyPhases().stream()
                        .map(phase -> anew(failed.finallyPhases(), phase))
                        .toList());
    }

    private static Optional<PhaseRecord> find(List<PhaseRecord> records, BlueprintPhase phase) {
        return records.stream()
                .filter(record -> record.name().equals(name(phase)))
                .findFirst();
    }

    private static PhaseRecord anew(List<PhaseRecord> records, BlueprintPhase phase) {
        return find(records, phase).map(PhaseRecord::anew).orElseGet(() -> PhaseRecord.pending(name(phase)));
    }

    /** What another function checkpointed, or the items of another list, are nothing to go on with. */
    private PhaseRecord again(PhaseRecord record, BlueprintPhase phase) {
        boolean other = before.phases().stream()
                .filter(earlier -> name(earlier).equals(record.name()))
                .anyMatch(earlier -> !earlier.func().equals(phase.func())
                        || !earlier.flow().forEach().equals(phase.flow().forEach()));
        return other && record.state() != State.COMPLETE ? record.anew() : record.again();
    }

    private void checkOrder(List<PhaseRecord> phases) {
        List<String> names = phases.stream().map(PhaseRecord::name).toList();
        List<String> complete = failed.phases().stream()
                .filter(record -> record.state() == State.COMPLETE)
                .map(PhaseRecord::name)
                .toList();
        for (String name : complete) {
            if (!names.contains(name)) {
                throw new StoreFailure(
                        "phase " + name + " is complete, and the blueprint that is given has none of that"
                                + " name in action " + failed.name() + "; keep the phase, or begin a run anew");
            }
        }
        List<String> known = failed.phases().stream().map(PhaseRecord::name).toList();
        int last = complete.isEmpty() ? -1 : names.indexOf(complete.get(complete.size() - 1));
        for (String name : names.subList(0, last + 1)) {
            if (!known.contains(name)) {
                throw new StoreFailure("phase " + name + " is new in the blueprint that is given, and stands before "
                        + names.get(last) + ", which is complete; put it behind that, or begin a run anew");
            }
        }
        if (!complete.equals(names.stream().filter(complete::contains).toList())) {
            throw new StoreFailure("the phases " + String.join(", ", complete) + " are complete in this order, and the"
                    + " blueprint that is given has them in another; keep it, or begin a run anew");
        }
    }

    private static String name(BlueprintPhase phase) {
        return phase.name().text();
    }
}
