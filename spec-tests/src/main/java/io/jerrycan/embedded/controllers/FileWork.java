package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.concurrent.Threads;
import io.jerrycan.embedded.controllers.Controller.Work;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies folders beside the controllers' thread, once for each object, and calls the controller again when it is done. */
final class FileWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    private final WorkQueue queue;
    private final ExecutorService thread;
    private final Set<String> started = ConcurrentHashMap.newKeySet();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /** Something to do with files. */
    interface Task {
        void run() throws IOException;
    }

    FileWork(WorkQueue queue, String name) {
        this.queue = queue;
        this.thread = Executors.newSingleThreadExecutor(Threads.daemon(name));
    }

    /** Whether the task of this object is done; starts it if it is not. */
    boolean isDone(String uid, Work next, Task task) {
        if (started.add(uid)) {
            thread.execute(() -> {
                try {
                    task.run();
                    done.add(uid);
                    queue.add(next);
                } catch (IOException e) {
                    LOG.warn("a folder cannot be copied; object={}", next.key(), e);
                }
            });
        }
        return done.contains(uid);
    }

    void forget(String uid) {
        started.remove(uid);
        done.remove(uid);
    }

    void later(Task task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (IOException e) {
                LOG.warn("a folder cannot be deleted", e);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
