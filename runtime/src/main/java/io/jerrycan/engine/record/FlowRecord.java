package io.jerrycan.engine.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the record of a phase holds only when its blueprint asks for more than Kanister has.
 *
 * @param skipped whether its condition did not hold, so that its function was never called
 * @param retrying present since its first try failed
 * @param items present since the list of a phase with {@code forEach} is known; it stays the same after a crash
 */
public record FlowRecord(boolean skipped, Optional<Retrying> retrying, Optional<List<Item>> items) {
    public static final FlowRecord NONE = new FlowRecord(false, Optional.empty(), Optional.empty());

    /**
     * Tries that failed.
     *
     * @param began when the first of them did
     * @param tries how many there were since the phase began, or was begun again by hand
     * @param notBefore when the next one may begin; absent once it has begun
     */
    public record Retrying(Instant began, int tries, Optional<Instant> notBefore) {
        Retrying begun() {
            return new Retrying(began, tries, Optional.empty());
        }
    }

    /**
     * One item of a list.
     *
     * @param value as templates see it; may be null
     * @param record of the function's run for it
     */
    public record Item(Object value, PhaseRecord record) {}

    public FlowRecord {
        items = items.map(list -> List.copyOf(list));
    }

    FlowRecord asSkipped() {
        return new FlowRecord(true, retrying, items);
    }

    FlowRecord withRetrying(Optional<Retrying> newRetrying) {
        return new FlowRecord(skipped, newRetrying, items);
    }

    FlowRecord withItems(List<Item> newItems) {
        return new FlowRecord(skipped, retrying, Optional.of(newItems));
    }

    FlowRecord withItem(int index, UnaryOperator<PhaseRecord> change) {
        List<Item> changed = new ArrayList<>(items.orElseThrow());
        Item item = changed.get(index);
        changed.set(index, new Item(item.value(), change.apply(item.record())));
        return withItems(changed);
    }

    /** Without what was tried; items that are complete stay so. */
    FlowRecord again() {
        return new FlowRecord(false, Optional.empty(), items.map(list -> list.stream()
                .map(item -> new Item(item.value(), item.record().again()))
                .toList()));
    }

    /** Never the values, which may be secret. */
    @Override
    public String toString() {
        return "FlowRecord[skipped=" + skipped + ", retrying=" + retrying + "]";
    }
}
