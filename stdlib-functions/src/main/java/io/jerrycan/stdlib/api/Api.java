package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Calls of the API server whose failures say what was tried, and whose interruption is one. */
public final class Api {
    private static final int CONFLICTS = 5;
    private static final Duration AFTER_CONFLICT = Duration.ofMillis(50);
    private static final Duration LONGEST_MAKING = Duration.ofSeconds(10);
    private static final int REFUSALS = 5;
    private static final Duration AFTER_REFUSAL = Duration.ofMillis(100);

    private Api() {}

    /**
     * Calls again when others write at the same time: then nothing was carried out.
     *
     * @param doing what is tried, with kind, namespace and name: {@code create Pod orders/dump}
     * @throws InterruptedException when the thread was interrupted, during the call or before
     */
    public static <T> T call(String doing, Supplier<T> call) throws ApiFailure, InterruptedException {
        return repeat(doing, call, ApiFailure::isConflict, CONFLICTS, new Pauses(AFTER_CONFLICT));
    }

    /** Calls again as long as it is certain that nothing was begun: for what must not be done twice. */
    public static <T> T begin(String doing, Supplier<T> call) throws ApiFailure, InterruptedException {
        return begin(doing, call, new Pauses(AFTER_REFUSAL));
    }

    /**
     * As {@link #call}, for what is removed again when the thread is interrupted: then it waits until it is known what came of
     * the call. Else a thing could come into being after it was looked for in vain, and stay.
     */
    public static <T> T make(String doing, Supplier<T> call) throws ApiFailure, InterruptedException {
        FutureTask<T> making = new FutureTask<>(() -> call(doing, call));
        Thread maker = new Thread(making, Thread.currentThread().getName() + ": " + doing);
        maker.setDaemon(true);
        maker.start();
        try {
            return making.get();
        } catch (InterruptedException interrupt) {
            awaitEnd(maker);
            throw new InterruptedException("interrupted during: " + doing);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ApiFailure refused) {
                throw refused;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static void awaitEnd(Thread maker) {
        long end = System.nanoTime() + LONGEST_MAKING.toNanos();
        for (long left = LONGEST_MAKING.toMillis(); maker.isAlive() && left > 0; ) {
            try {
                maker.join(left);
            } catch (InterruptedException again) {
                // one is enough, and it is told when the thing is made
            }
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        maker.interrupt();
    }

    static <T> T begin(String doing, Supplier<T> call, Pauses pauses) throws ApiFailure, InterruptedException {
        return repeat(doing, call, ApiFailure::isUnbegun, REFUSALS, pauses);
    }

    private static <T> T repeat(
            String doing, Supplier<T> call, Predicate<ApiFailure> mayRepeat, int limit, Pauses pauses)
            throws ApiFailure, InterruptedException {
        while (true) {
            Duration wish;
            try {
                return once(doing, call);
            } catch (ApiFailure failure) {
                if (!mayRepeat.test(failure) || pauses.taken() == limit) {
                    throw failure;
                }
                wish = failure.retryAfter();
            }
            Thread.sleep(wish.plus(pauses.next()).toMillis());
        }
    }

    private static <T> T once(String doing, Supplier<T> call) throws ApiFailure, InterruptedException {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted before: " + doing);
            }
            return call.get();
        } catch (KubernetesClientException thrown) {
            if (Thread.interrupted() || isInterruption(thrown)) {
                throw new InterruptedException("interrupted during: " + doing);
            }
            throw ApiFailure.of(doing, thrown);
        }
    }

    /** As {@link #call}, with nothing when what was asked for does not exist. */
    public static <T> Optional<T> find(String doing, Supplier<T> call) throws ApiFailure, InterruptedException {
        try {
            return Optional.ofNullable(call(doing, call));
        } catch (ApiFailure failure) {
            if (failure.isNotFound()) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** As {@link #call}; that what was asked for does not exist is a failure, also where the client gives back null. */
    public static <T> T require(String doing, Supplier<T> call) throws ApiFailure, InterruptedException {
        return find(doing, call).orElseThrow(() -> ApiFailure.of(doing, ApiFailure.NOT_FOUND, "NotFound", ""));
    }

    private static boolean isInterruption(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException
                    || cause instanceof InterruptedIOException interrupted
                            && interrupted.getCause() instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
