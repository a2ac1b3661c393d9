package io.jerrycan.engine;

import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import java.util.Optional;

/** One action to run: what is asked for, and the blueprint that says how. */
public record ActionRequest(Blueprint blueprint, ActionSpec spec) {
    Optional<BlueprintAction> action() {
        return blueprint.action(spec.name().text());
    }

    String name() {
        return spec.name().text();
    }
}
