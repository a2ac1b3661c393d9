package io.jerrycan.template.value;

import java.util.Optional;

/** A value of a Go type with methods, such as a {@code *semver.Version}: all that a template can do with it is here. */
public interface GoObject {
    GoType type();

    /** The exported method of that name, or null. */
    default Func method(String name) {
        return null;
    }

    /** What Go's {@code String()} or {@code Error()} method returns; empty if the type has none. */
    default Optional<String> string() {
        return Optional.empty();
    }
}
