package io.jerrycan.function;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the pods of functions may do: the levels of Kubernetes' Pod Security Standards. */
public enum PodSecurity {
    /** Everything: pods are as Kanister makes them. */
    PRIVILEGED,
    /** Nothing that is known to give power over the node. */
    BASELINE,
    /** As little as an ordinary program needs; what the level asks for is filled in. */
    RESTRICTED;

    /** @param name in Kubernetes' spelling: {@code restricted} */
    public static Optional<PodSecurity> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.toString().equals(name))
                .findFirst();
    }

    /** In Kubernetes' spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
