package io.jerrycan.job;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who has an object, as annotations on it say: like a Lease, but a part of what it guards, so that no other process can
 * write to the object between two looks at the lease.
 */
final class Holder {
    static final String NAME = "jerrycan.io/holder";
    static final String RENEWED = "jerrycan.io/renewed";
    static final String PATIENCE = "jerrycan.io/patience-seconds";

    private final String name;
    private final Duration patience;
    private String seen = "";
    private long seenAt;

    Holder(String name, Duration patience) {
        this.name = name;
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }

    /**
     * How long to wait before the object can be taken; zero for now. Counts from when this process saw the last renewal:
     * clocks of two machines may differ.
     */
    Duration waitFor(ConfigMap map) {
        Map<String, String> notes = notes(map);
        if (nameIn(map).isEmpty() || holds(map)) {
            return Duration.ZERO;
        }
        String renewed = nameIn(map).get() + notes.get(RENEWED);
        if (!renewed.equals(seen)) {
            seen = renewed;
            seenAt = System.nanoTime();
        }
        Duration left = theirs(notes).minusNanos(System.nanoTime() - seenAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration theirs(Map<String, String> notes) {
        try {
            return Duration.ofMillis((long) (1000 * Double.parseDouble(notes.get(PATIENCE))));
        } catch (NumberFormatException | NullPointerException unreadable) {
            return patience;
        }
    }

    boolean holds(ConfigMap map) {
        return nameIn(map).filter(name::equals).isPresent();
    }

    ConfigMap hold(ConfigMap map) {
        Map<String, String> notes = new HashMap<>(notes(map));
        notes.put(NAME, name);
        notes.put(RENEWED, Instant.now().toString());
        notes.put(PATIENCE, String.valueOf(patience.toMillis() / 1000.0));
        return with(map, notes);
    }

    ConfigMap release(ConfigMap map) {
        Map<String, String> notes = new HashMap<>(notes(map));
        notes.keySet().removeAll(List.of(NAME, RENEWED, PATIENCE));
        return with(map, notes);
    }

    static Optional<String> nameIn(ConfigMap map) {
        return Optional.ofNullable(notes(map).get(NAME));
    }

    private static ConfigMap with(ConfigMap map, Map<String, String> notes) {
        return new ConfigMapBuilder(map)
                .editMetadata()
                .withAnnotations(notes)
                .endMetadata()
                .build();
    }

    private static Map<String, String> notes(ConfigMap map) {
        return Objects.requireNonNullElse(map.getMetadata().getAnnotations(), Map.of());
    }
}
