package io.jerrycan.cluster;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets a number of things be under way at once; the others begin in the order in which they came. Blocks nobody. */
final class Turnstile {
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final ThreadLocal<Boolean> beginning = ThreadLocal.withInitial(() -> false);
    private int free;

    Turnstile(int places) {
        this.free = places;
    }

    /** @param begin called at once or later, by any thread; its place is free again when its future is done */
    <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> begin) {
        CompletableFuture<T> result = new CompletableFuture<>();
        change(0, () -> begun(begin).whenComplete((value, thrown) -> {
            change(1, null);
            if (thrown == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(thrown);
            }
        }));
        return result;
    }

    private static <T> CompletableFuture<T> begun(Supplier<CompletableFuture<T>> begin) {
        try {
            return begin.get();
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedFuture(thrown);
        }
    }

    private void change(int freed, Runnable comer) {
        lock.lock();
        try {
            free += freed;
            if (comer != null) {
                waiting.add(comer);
            }
        } finally {
            lock.unlock();
        }
        // what is done as soon as it has begun must not begin the next from within, and that the next, and so on
        if (!beginning.get()) {
            beginning.set(true);
            try {
                for (Runnable next = next(); next != null; next = next()) {
                    next.run();
                }
            } finally {
                beginning.remove();
            }
        }
    }

    private Runnable next() {
        lock.lock();
        try {
            if (free == 0 || waiting.isEmpty()) {
                return null;
            }
            free--;
            return waiting.remove();
        } finally {
            lock.unlock();
        }
    }
}
