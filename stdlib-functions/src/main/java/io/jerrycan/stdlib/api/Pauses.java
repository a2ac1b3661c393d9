package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.client.utils.ExponentialBackoffIntervalCalculator;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The client's pauses between tries, which double up to 32 times the first, but each between half and one and a half of
 * that: clients that one restart of the API server cut off do not come back all at once.
 */
public final class Pauses {
    private final ExponentialBackoffIntervalCalculator doubling;

    public Pauses(Duration first) {
        doubling = new ExponentialBackoffIntervalCalculator(
                (int) first.toMillis(), ExponentialBackoffIntervalCalculator.UNLIMITED_RETRIES);
    }

    public Duration next() {
        long pause = doubling.nextReconnectInterval();
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause + 1));
    }

    /** How many there were since the last reset. */
    public int taken() {
        return doubling.getCurrentReconnectAttempt();
    }

    /** The next one is a first one again. */
    public void reset() {
        doubling.resetReconnectAttempts();
    }
}
