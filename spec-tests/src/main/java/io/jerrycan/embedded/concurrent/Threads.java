package io.jerrycan.embedded.concurrent;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads with names and small stacks: there may be one for each stream of each process. */
public final class Threads {

    private static final long STACK_BYTES = 256 << 10;

    private Threads() {}

    public static ThreadFactory daemon(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> make("embedded-" + name + "-" + number.incrementAndGet(), task);
    }

    public static Thread start(String name, Runnable task) {
        Thread thread = unstarted(name, task);
        thread.start();
        return thread;
    }

    /** For a thread that others must know before it runs. */
    public static Thread unstarted(String name, Runnable task) {
        return make("embedded-" + name, task);
    }

    private static Thread make(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
