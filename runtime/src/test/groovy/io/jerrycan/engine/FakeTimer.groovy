package io.jerrycan.engine

import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture

/** Waits for nothing and takes nothing off; remembers what it was asked for. */
class FakeTimer implements RetryTimer {
    final List<Duration> waits = [].asSynchronized()
    Closure onWait = { CompletableFuture<?> cancelled -> }

    @Override
    Duration jittered(Duration longest) {
        waits << longest
        longest
    }

    @Override
    void await(Instant time, CompletableFuture<?> cancelled) { onWait.call(cancelled) }
}
