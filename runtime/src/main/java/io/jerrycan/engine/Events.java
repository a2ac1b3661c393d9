package io.jerrycan.engine;

import io.jerrycan.function.KnownSecrets;
import java.util.concurrent.locks.ReentrantLock;

/** The one way from a run to its listener: masked, in order, and never failing. */
final class Events {
    private final RunListener listener;
    private final KnownSecrets secrets;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Events(RunListener listener, KnownSecrets secrets) {
        this.listener = RunListener.all(listener);
        this.secrets = secrets;
    }

    void tell(RunEvent event) {
        RunEvent masked = event.masked(secrets::mask);
        oneAtATime.lock();
        try {
            listener.on(masked);
        } finally {
            oneAtATime.unlock();
        }
    }
}
