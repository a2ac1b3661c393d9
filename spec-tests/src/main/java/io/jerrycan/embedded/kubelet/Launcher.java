package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.concurrent.Threads;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts processes on threads that live as long as the cluster: a sandboxed process dies with the thread that started it,
 * not only with the whole JVM.
 */
final class Launcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final int THREADS = 4;
    private static final int LONGEST_START_SECONDS = 5;

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

    /** Starts nothing any more, and waits for what is just being started. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a process is still being started");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes a process ready, which may mean making folders first. */
    interface Preparation {
        ProcessBuilder prepare() throws IOException;
    }
}
