package io.jerrycan.yaml;

import io.jerrycan.model.Retry;
import io.jerrycan.model.Value.Dict;
import java.util.List;
import java.util.Optional;

/** Parts of the flow of a phase from generic data, for those who have them from elsewhere than a resource. */
public final class FlowYaml {
    private FlowYaml() {}

    /** At most one, and what is wrong with it. */
    public static Parsed<Retry> parseRetry(Dict data) {
        Problems problems = new Problems();
        Optional<Retry> retry = FlowFields.retry(new Fields(data, "retry", problems));
        return new Parsed<>(retry.map(List::of).orElse(List.of()), problems.list());
    }
}
