package io.jerrycan.engine;

import io.jerrycan.function.Deadline;
import io.jerrycan.thread.Threads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one function on a thread of its own, and interrupts it when its run is cancelled or its time is over.
 *
 * @param limit when to interrupt it
 * @param cancelled completed when the run is cancelled
 * @param afterCancel how long it may go on after that
 * @param stop how long it may clean up once interrupted
 */
record FunctionCall(Limit limit, CompletableFuture<Void> cancelled, Duration afterCancel, Duration stop) {
    private static final String CANCELLED = "cancelled";

    /** A function was interrupted before it was done. */
    static final class Stopped extends Exception {
        private final boolean againPossible;

        /** @param againPossible whether only this try was out of time, and it is over */
        Stopped(String message, Throwable cause, boolean againPossible) {
            super(message, cause);
            this.againPossible = againPossible;
        }

        boolean isAgainPossible() {
            return againPossible;
        }
    }

    /** Whether nothing more may begin; what runs in any case may. */
    boolean isCancelled() {
        return cancelled.isDone() && afterCancel.isZero();
    }

    /** The same in less time. */
    FunctionCall within(Limit other) {
        return new FunctionCall(limit.sooner(other), cancelled, afterCancel, stop);
    }

    /** @throws Stopped when it was interrupted; else whatever the work throws */
    <T> T run(String thread, Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread runner = Threads.start(thread, () -> {
            try {
                result.complete(work.call());
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
            }
        });
        Optional<Limit> passed = await(result);
        return passed.isEmpty() ? resultOf(result) : stop(runner, result, passed.get());
    }

    /** Which limit it has passed; empty when it is done. */
    private Optional<Limit> await(CompletableFuture<?> result) throws InterruptedException {
        Limit until = limit;
        boolean wasCancelled = false;
        while (!result.isDone()) {
            if (cancelled.isDone() && !wasCancelled) {
                wasCancelled = true;
                until = new Limit(Deadline.in(afterCancel), CANCELLED, CANCELLED, false).sooner(until);
            }
            CompletableFuture<?> next = wasCancelled ? result : CompletableFuture.anyOf(result, cancelled);
            if (until.isPast() || !endsBefore(until, next)) {
                return Optional.of(wasCancelled ? new Limit(until.deadline(), CANCELLED, CANCELLED, false) : until);
            }
        }
        return Optional.empty();
    }

    private static boolean endsBefore(Limit until, CompletableFuture<?> next) throws InterruptedException {
        try {
            if (until.deadline().at().isPresent()) {
                next.get(until.deadline().left(Duration.ofDays(1)).toNanos(), TimeUnit.NANOSECONDS);
            } else {
                next.get();
            }
            return true;
        } catch (TimeoutException late) {
            return !until.isPast();
        } catch (ExecutionException failed) {
            return true;
        }
    }

    private <T> T stop(Thread runner, CompletableFuture<T> result, Limit passed) throws Exception {
        runner.interrupt();
        try {
            return result.get(stop.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException deaf) {
            String told = passed.late() + "; the function did not stop within " + stop.toSeconds()
                    + " s and was left to itself";
            throw new Stopped(told, deaf, false);
        } catch (ExecutionException stopped) {
            throw new Stopped(passed.late(), stopped.getCause(), passed.ofTry());
        }
    }

    private static <T> T resultOf(CompletableFuture<T> result) throws Exception {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failed.getCause();
        }
    }
}
