package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code Blueprint} of {@code cr.kanister.io/v1alpha1}: actions by name.
 *
 * @param unknown top-level fields that a Blueprint does not have; the API server would prune them
 */
public record Blueprint(ObjectMeta metadata, Map<Text, BlueprintAction> actions, Dict unknown, SourcePos pos) {
    public static final String API_VERSION = "cr.kanister.io/v1alpha1";
    public static final String KIND = "Blueprint";

    public Blueprint {
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    public Optional<BlueprintAction> action(String name) {
        return Optional.ofNullable(actions.get(Text.of(name)));
    }
}
