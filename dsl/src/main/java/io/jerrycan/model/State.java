package io.jerrycan.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an ActionSet or one of its phases is. There is no other state, and no way back from the last two. */
public enum State {
    PENDING,
    RUNNING,
    FAILED,
    COMPLETE;

    /** As Kanister writes it: {@code pending}, {@code running}, {@code failed}, {@code complete}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(name))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(State::wireName).toList();
    }

    /** Whether nothing will happen any more. */
    public boolean isFinal() {
        return this == FAILED || this == COMPLETE;
    }

    @Override
    public String toString() {
        return wireName();
    }
}
