package io.jerrycan.embedded.kubelet;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes on threads that live as long as the cluster: a sandboxed process dies with the thread that started it,
 * not only with the whole JVM.
 */
final class Launcher implements AutoCloseable {

    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Threads.daemon("launcher"));

    CompletableFuture<Process> start(Preparation preparation) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return preparation.prepare().start();
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    /** Anything else that takes a while and must not hold up the kubelet. */
    void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Makes a process ready, which may mean making folders first. */
    interface Preparation {
        ProcessBuilder prepare() throws IOException;
    }
}
