package io.jerrycan.embedded.api;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a thread write without end to a slow connection: only so many messages are under way at a time. */
final class Window {

    private static final int MESSAGES = 16;

    private final Semaphore free = new Semaphore(MESSAGES);
    private volatile boolean closed;

    /** Waits for a place; it is given back when the write is done. */
    void write(Supplier<Future<Void>> write) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (closed) {
            throw new IOException("the client is gone");
        }
        write.get().onComplete(done -> {
            if (done.failed()) {
                close();
            }
            free.release();
        });
    }

    /** The client is gone: writers that wait, and later ones, fail. */
    void close() {
        closed = true;
        free.release(MESSAGES);
    }
}
