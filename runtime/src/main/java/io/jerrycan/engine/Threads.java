package io.jerrycan.engine;

import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Makes the threads that runs live on: virtual ones from Java 24 on, where a virtual thread that blocks inside
 * {@code synchronized} no longer holds up the others; before that daemon threads.
 */
public final class Threads {
    private static final int FIRST_WITHOUT_PINNING = 24;

    private static final Optional<Object> VIRTUAL = virtual();

    private Threads() {}

    /** Starts a thread that does not keep the JVM alive. */
    public static Thread start(String name, Runnable work) {
        Thread thread = VIRTUAL.map(builder -> virtual(builder, name, work)).orElseGet(() -> {
            Thread platform = new Thread(work, name);
            platform.setDaemon(true);
            return platform;
        });
        thread.start();
        return thread;
    }

    private static Optional<Object> virtual() {
        if (Runtime.version().feature() < FIRST_WITHOUT_PINNING) {
            return Optional.empty();
        }
        try {
            return Optional.of(Thread.class.getMethod("ofVirtual").invoke(null));
        } catch (ReflectiveOperationException absent) {
            return Optional.empty();
        }
    }

    private static Thread virtual(Object builder, String name, Runnable work) {
        try {
            Method unstarted = Class.forName("java.lang.Thread$Builder").getMethod("unstarted", Runnable.class);
            Thread thread = (Thread) unstarted.invoke(builder, work);
            thread.setName(name);
            return thread;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
