package io.jerrycan.yaml;

import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Value.Dict;
import java.util.List;
import java.util.Optional;

/** Parts of the flow of a phase by themselves, as generic data. */
public final class FlowYaml {
    private FlowYaml() {}

    /** As generic data, in the order that people know; what is absent is left out. */
    public static Dict toValue(PhaseFlow flow) {
        return FlowData.add(new Data(), flow).build();
    }

    /** At most one, and what is wrong with it. */
    public static Parsed<Retry> parseRetry(Dict data) {
        Problems problems = new Problems();
        Optional<Retry> retry = FlowFields.retry(new Fields(data, "retry", problems));
        return new Parsed<>(retry.map(List::of).orElse(List.of()), problems.list());
    }
}
