package io.jerrycan.engine;

import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One action to run: what is asked for, and the blueprint that says how.
 *
 * @param secretOptions what templates see among the options, but no record, event or log shows: another process that goes on
 *     with the run must be given the values again
 */
public record ActionRequest(Blueprint blueprint, ActionSpec spec, Map<String, String> secretOptions) {
    public ActionRequest {
        secretOptions = Collections.unmodifiableMap(new TreeMap<>(secretOptions));
    }

    public ActionRequest(Blueprint blueprint, ActionSpec spec) {
        this(blueprint, spec, Map.of());
    }

    Optional<BlueprintAction> action() {
        return blueprint.action(spec.name().text());
    }

    String name() {
        return spec.name().text();
    }

    /** What tells it from another one: the names of secret options, but not their values, which may change. */
    List<Object> identity() {
        return secretOptions.isEmpty()
                ? List.of(spec, action())
                : List.of(spec, action(), List.copyOf(secretOptions.keySet()));
    }

    /** Never the values of secret options. */
    @Override
    public String toString() {
        return "ActionRequest[" + name() + " of " + blueprint.metadata().name() + "]";
    }
}
