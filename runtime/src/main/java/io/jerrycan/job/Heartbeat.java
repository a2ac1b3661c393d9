package io.jerrycan.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again, until it is closed. */
final class Heartbeat implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    Heartbeat(Duration pause, Runnable beat) {
        thread = new Thread(() -> run(pause, beat), "heartbeat");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that fails is not the end: whoever waits for it has patience for several. */
    private void run(Duration pause, Runnable beat) {
        try {
            while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    beat.run();
                } catch (RuntimeException missed) {
                    // the next write of the run tells
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
