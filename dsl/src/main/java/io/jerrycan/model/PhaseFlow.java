package io.jerrycan.model;

import io.jerrycan.model.Value.Bool;
import io.jerrycan.model.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether, when and how often a phase runs: what Kanister's phases do not have. All of it is optional.
 *
 * @param condition {@code if}: a template; the phase is skipped when it renders to nothing, {@code false} or 0
 * @param forEach a list, or a template that renders to one as JSON: the phase runs once for each item
 * @param parallel names a group: neighbours of one group run side by side
 * @param timeout how long one try may take
 * @param idempotent whether doing the phase again does no harm, also where nobody knows whether it was done
 */
public record PhaseFlow(
        Optional<Text> condition,
        Optional<Value> forEach,
        Optional<Text> parallel,
        Optional<Retry> retry,
        Optional<GoDuration> timeout,
        Optional<Bool> idempotent) {
    /** Of a phase as Kanister has it. */
    public static final PhaseFlow NONE = new PhaseFlow(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether it says nothing, as {@link #NONE}. */
    public boolean isNone() {
        return condition.isEmpty()
                && forEach.isEmpty()
                && parallel.isEmpty()
                && retry.isEmpty()
                && timeout.isEmpty()
                && idempotent.isEmpty();
    }

    public boolean isIdempotent() {
        return idempotent.filter(Bool::value).isPresent();
    }

    /** Phases in the order that they run in; those of one list run side by side. */
    public static <T> List<List<T>> groups(List<T> phases, Function<T, PhaseFlow> flowOf) {
        List<List<T>> groups = new ArrayList<>();
        Optional<Text> last = Optional.empty();
        for (T phase : phases) {
            Optional<Text> group = flowOf.apply(phase).parallel();
            if (group.isPresent() && group.equals(last)) {
                groups.get(groups.size() - 1).add(phase);
            } else {
                groups.add(new ArrayList<>(List.of(phase)));
            }
            last = group;
        }
        return groups;
    }
}
