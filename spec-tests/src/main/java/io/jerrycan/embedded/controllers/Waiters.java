package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.store.ObjectKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Objects of one type that cannot go on before others are there or ready. A change wakes those that wait for it and no
 * others, however many there are. Whoever looks for what it waits for is put here first, so that no change between the look
 * and the wait is lost.
 */
final class Waiters {
    private static final ObjectKey ANY = new ObjectKey("", "");

    private record Awaited(String plural, ObjectKey key) {}

    private final Map<Awaited, Set<ObjectKey>> waiters = new HashMap<>();
    private final Map<ObjectKey, Set<Awaited>> awaited = new HashMap<>();

    /** For the object of that name; it may be there already and change. */
    synchronized void put(ObjectKey waiter, String plural, ObjectKey other) {
        Awaited wanted = new Awaited(plural, other);
        waiters.computeIfAbsent(wanted, any -> new HashSet<>()).add(waiter);
        awaited.computeIfAbsent(waiter, any -> new HashSet<>()).add(wanted);
    }

    /** For any object of that type. */
    void put(ObjectKey waiter, String plural) {
        put(waiter, plural, ANY);
    }

    synchronized void remove(ObjectKey waiter) {
        Set<Awaited> all = awaited.remove(waiter);
        if (all != null) {
            all.forEach(wanted -> waiters.computeIfPresent(wanted, (any, waiting) -> {
                waiting.remove(waiter);
                return waiting.isEmpty() ? null : waiting;
            }));
        }
    }

    /** Those that wait for an object, now that it has changed. */
    synchronized Set<ObjectKey> of(String plural, ObjectKey changed) {
        Set<ObjectKey> all = new HashSet<>(waiters.getOrDefault(new Awaited(plural, ANY), Set.of()));
        all.addAll(waiters.getOrDefault(new Awaited(plural, changed), Set.of()));
        return all;
    }
}
