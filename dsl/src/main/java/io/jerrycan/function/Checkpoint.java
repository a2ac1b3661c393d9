package io.jerrycan.function;

import java.util.Optional;
import java.util.function.Supplier;

/** Values that a phase records <em>before</em> a side effect and reads back when it is done again after a crash. */
public interface Checkpoint {
    Optional<String> read(String key);

    /** Returns when the value is safe outside this process. */
    void write(String key, String value);

    /** The recorded value; when there is none, computes and records it. */
    default String once(String key, Supplier<String> value) {
        return read(key).orElseGet(() -> {
            String first = value.get();
            write(key, first);
            return first;
        });
    }
}
