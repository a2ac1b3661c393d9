package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.concurrent.Threads;
import io.jerrycan.embedded.controllers.Controller.Work;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The controllers' thread. What is already waiting to be done is not queued again. */
final class WorkQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkQueue.class);
    private static final long RETRY_MILLIS = 100;

    private final Resources resources;
    private final ScheduledThreadPoolExecutor thread =
            new ScheduledThreadPoolExecutor(1, Threads.daemon("controllers"));
    private final Set<Work> waiting = ConcurrentHashMap.newKeySet();

    WorkQueue(Resources resources) {
        this.resources = resources;
    }

    ScheduledThreadPoolExecutor thread() {
        return thread;
    }

    void add(Work work) {
        if (waiting.add(work)) {
            execute(() -> run(work));
        }
    }

    void addLater(Work work, long millis) {
        try {
            thread.schedule(() -> add(work), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the controllers are stopped");
        }
    }

    private void execute(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the controllers are stopped");
        }
    }

    private void run(Work work) {
        waiting.remove(work);
        try {
            resources.find(work.controller().type(), work.key()).ifPresent(work.controller()::reconcile);
        } catch (ApiException e) {
            LOG.debug("a controller tries again; object={} why={}", work.key(), e.getMessage());
            addLater(work, RETRY_MILLIS);
        } catch (RuntimeException e) {
            LOG.error("a controller failed; object={}", work.key(), e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
