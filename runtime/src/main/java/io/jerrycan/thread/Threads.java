package io.jerrycan.thread;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Makes the threads that runs live on: virtual ones from Java 24 on, where a virtual thread that blocks inside
 * {@code synchronized} no longer holds up the others; before that daemon threads.
 */
public final class Threads {
    private static final int FIRST_WITHOUT_PINNING = 24;

    private static final Optional<ThreadFactory> VIRTUAL = virtual();

    private Threads() {}

    /** Starts a thread that does not keep the JVM alive. */
    public static Thread start(String name, Runnable work) {
        Thread thread = VIRTUAL.map(factory -> factory.newThread(work)).orElseGet(() -> {
            Thread platform = new Thread(work);
            platform.setDaemon(true);
            return platform;
        });
        thread.setName(name);
        thread.start();
        return thread;
    }

    /** Of virtual threads, a new one for each task; absent where there are none, and a pool is better. */
    public static Optional<ExecutorService> virtualExecutor() {
        return VIRTUAL.map(factory -> {
            try {
                Method executor = Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class);
                return (ExecutorService) executor.invoke(null, factory);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Optional<ThreadFactory> virtual() {
        if (Runtime.version().feature() < FIRST_WITHOUT_PINNING) {
            return Optional.empty();
        }
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
            return Optional.of((ThreadFactory) factory.invoke(builder));
        } catch (ReflectiveOperationException absent) {
            return Optional.empty();
        }
    }
}
