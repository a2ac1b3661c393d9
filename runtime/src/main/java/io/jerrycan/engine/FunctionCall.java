package io.jerrycan.engine;

import io.jerrycan.function.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs one function on a thread of its own, and interrupts it when its run is cancelled or its deadline has passed.
 *
 * @param deadline when to interrupt it
 * @param cancelled completed when the run is cancelled
 * @param afterCancel how long it may go on after that
 * @param stop how long it may clean up once interrupted
 */
record FunctionCall(Deadline deadline, CompletableFuture<Void> cancelled, Duration afterCancel, Duration stop) {

    /** A function was interrupted before it was done. */
    static final class Stopped extends Exception {
        Stopped(String message, Throwable cause) {
            super(message, cause);
        }
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
        Optional<String> reason = await(result);
        return reason.isEmpty() ? resultOf(result) : stop(runner, result, reason.get());
    }

    /** Why it must stop; empty when it is done. */
    private Optional<String> await(CompletableFuture<?> result) throws InterruptedException {
        Deadline until = deadline;
        boolean wasCancelled = false;
        while (!result.isDone()) {
            if (cancelled.isDone() && !wasCancelled) {
                wasCancelled = true;
                until = sooner(until, Deadline.in(afterCancel));
            }
            CompletableFuture<?> next = wasCancelled ? result : CompletableFuture.anyOf(result, cancelled);
            if (isPast(until) || !endsBefore(until, next)) {
                return Optional.of(wasCancelled ? "cancelled" : "not done in time");
            }
        }
        return Optional.empty();
    }

    private static boolean endsBefore(Deadline until, CompletableFuture<?> next) throws InterruptedException {
        try {
            if (until.at().isPresent()) {
                next.get(until.left(Duration.ofDays(1)).toNanos(), TimeUnit.NANOSECONDS);
            } else {
                next.get();
            }
            return true;
        } catch (TimeoutException late) {
            return !isPast(until);
        } catch (ExecutionException failed) {
            return true;
        }
    }

    private static boolean isPast(Deadline until) {
        return until.at().filter(at -> !Instant.now().isBefore(at)).isPresent();
    }

    private static Deadline sooner(Deadline one, Deadline other) {
        boolean first =
                one.at().isPresent() && one.at().get().isBefore(other.at().orElse(Instant.MAX));
        return first ? one : other;
    }

    private <T> T stop(Thread runner, CompletableFuture<T> result, String reason) throws Exception {
        runner.interrupt();
        try {
            return result.get(stop.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException deaf) {
            throw new Stopped(
                    reason + "; the function did not stop within " + stop.toSeconds() + " s and was left to itself",
                    deaf);
        } catch (ExecutionException stopped) {
            throw new Stopped(reason, stopped.getCause());
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
