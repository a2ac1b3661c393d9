package io.jerrycan.faults;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Faults by chance. What becomes of the n-th request for the same thing follows from the seed alone, whatever else happens
 * at the same time, so that a run with the same seed meets the same faults.
 */
public final class RandomFaults implements Faults {
    private final long seed;
    private final double share;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Map<FaultKind, AtomicInteger> injected = new EnumMap<>(FaultKind.class);

    /** @param share of the requests to which something happens, from 0 to 1 */
    public RandomFaults(long seed, double share) {
        this.seed = seed;
        this.share = share;
        for (FaultKind kind : FaultKind.values()) {
            injected.put(kind, new AtomicInteger());
        }
    }

    @Override
    public Fault on(SeenRequest request) {
        String what = request.method() + " " + request.path() + (request.isWatch() ? " watch" : "");
        int count = seen.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
        Random random = new Random(seed * 0x9E3779B97F4A7C15L ^ (what + count).hashCode() * 0xBF58476D1CE4E5B9L);
        random.nextLong();
        if (random.nextDouble() >= share) {
            return Fault.NONE;
        }
        List<FaultKind> fitting = Arrays.stream(FaultKind.values())
                .filter(kind -> kind.fits(request))
                .toList();
        FaultKind kind = fitting.get(random.nextInt(fitting.size()));
        injected.get(kind).incrementAndGet();
        return kind.fault(random);
    }

    /** How many faults of each kind there were so far. */
    public Map<FaultKind, Integer> injected() {
        Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
        injected.forEach((kind, count) -> counts.put(kind, count.get()));
        return counts;
    }
}
