package io.jerrycan.embedded.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener's place in the stream of changes: each change exactly once, in order, one at a time, on its executor. */
public final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final Topic topic;
    private final Executor executor;
    private final Consumer<Change> listener;
    private final Consumer<Subscription> onClose;
    private final Queue<Change> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closed;

    Subscription(Topic topic, Executor executor, Consumer<Change> listener, Consumer<Subscription> onClose) {
        this.topic = topic;
        this.executor = executor;
        this.listener = listener;
        this.onClose = onClose;
    }

    Topic topic() {
        return topic;
    }

    void offer(Change change) {
        queue.add(change);
        if (pending.getAndIncrement() == 0) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException stopped) {
                close();
            }
        }
    }

    private void drain() {
        int missed = 1;
        do {
            for (Change change = queue.poll(); change != null; change = queue.poll()) {
                deliver(change);
            }
            missed = pending.addAndGet(-missed);
        } while (missed != 0);
    }

    private void deliver(Change change) {
        if (closed) {
            return;
        }
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.error("a listener failed; object={}", change.object(), e);
        }
    }

    /** Whether everything that has happened so far has been delivered. */
    public boolean isUpToDate() {
        return pending.get() == 0;
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
    }
}
