package io.jerrycan.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Chance and the clock, as far as waits between the tries of a phase need them. */
public interface RetryTimer {
    /** A wait of at least half that long and at most as long, at random, so that many runs do not try again at once. */
    Duration jittered(Duration longest);

    /** Returns at that time, or as soon as the future is done. */
    void await(Instant time, CompletableFuture<?> cancelled) throws InterruptedException;

    RetryTimer SYSTEM = new RetryTimer() {
        @Override
        public Duration jittered(Duration longest) {
            return longest.minusMillis(ThreadLocalRandom.current().nextLong(longest.toMillis() / 2 + 1));
        }

        @Override
        public void await(Instant time, CompletableFuture<?> cancelled) throws InterruptedException {
            Duration left = Duration.between(Instant.now(), time);
            try {
                if (!left.isNegative()) {
                    cancelled.get(left.toNanos(), TimeUnit.NANOSECONDS);
                }
            } catch (TimeoutException | ExecutionException over) {
                // time is over, or there is nothing to wait for
            }
        }
    };
}
