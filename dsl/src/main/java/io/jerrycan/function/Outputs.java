package io.jerrycan.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a phase leaves for later ones as {@code .Phases.<name>.Output}.
 *
 * @param values absent when the function has no outputs at all, which Kanister's status shows as null; else strings
 *     and numbers by key
 */
public record Outputs(Optional<Map<String, Object>> values) {
    /** Of a function that has none. */
    public static final Outputs NONE = new Outputs(Optional.empty());

    public Outputs {
        values = values.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    public static Outputs of(Map<String, ?> values) {
        return new Outputs(Optional.of(new LinkedHashMap<>(values)));
    }
}
