package io.jerrycan.params;

import io.jerrycan.engine.ParamsFailure;
import java.util.Map;
import java.util.Optional;

/** The members of a resource's part; what is absent or of another type reads as empty, as in a Go struct. */
record Fields(Map<String, Object> values) {
    @SuppressWarnings("unchecked")
    Optional<Fields> find(String name) {
        return values.get(name) instanceof Map<?, ?> map
                ? Optional.of(new Fields((Map<String, Object>) map))
                : Optional.empty();
    }

    Fields fields(String name) {
        return find(name).orElseGet(() -> new Fields(Map.of()));
    }

    Fields require(String name, String otherwise) throws ParamsFailure {
        return find(name).orElseThrow(() -> new ParamsFailure(otherwise));
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    static int number(String name, Object value) throws ParamsFailure {
        try {
            return Integer.parseInt(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new ParamsFailure(name + " of the profile's kopia server is not a whole number", e);
        }
    }
}
