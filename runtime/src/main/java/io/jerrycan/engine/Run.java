package io.jerrycan.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A run that goes on in the background. */
public final class Run {
    private final String id;
    private final CompletableFuture<Void> cancelled;
    private final CompletableFuture<RunResult> result;

    Run(String id, CompletableFuture<Void> cancelled, CompletableFuture<RunResult> result) {
        this.id = id;
        this.cancelled = cancelled;
        this.result = result;
    }

    public String id() {
        return id;
    }

    /**
     * Interrupts running phases and begins no others; deferPhases still run, with a limit of time. Returns at once; wait
     * for the end with {@link #await()}.
     */
    public void cancel() {
        cancelled.complete(null);
    }

    /** The end of the run, its deferPhases included. */
    public RunResult await() throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected.getCause());
        }
    }

    /** The same for those who do not wait. */
    public CompletableFuture<RunResult> result() {
        return result.copy();
    }
}
