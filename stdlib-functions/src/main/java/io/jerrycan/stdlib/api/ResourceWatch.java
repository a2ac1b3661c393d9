package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.utils.Utils;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A list, a watch from there on, and those who look at what it sees. They are told only that something changed, so that
 * one who is slow keeps none of the others waiting, and sees the newest state when he looks.
 *
 * <p>The informer is started and stopped by threads of their own. It tells its handlers on the thread that calls it, or on
 * that which brings an answer, and clears the interrupt of that thread afterwards: whoever is cancelled just then would
 * not come to know.
 */
final class ResourceWatch<T> {
    private final SharedIndexInformer<T> informer;
    private final Set<Runnable> lookers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    /** Asks for nothing yet. */
    ResourceWatch(Informable<T> resources) {
        informer = resources
                .runnableInformer(0)
                // without a state of ours to begin with, the first list may come from a cache, however old that is
                .initialState(Stream.empty())
                .addEventHandler(new Bell())
                .exceptionHandler((started, thrown) -> started);
        informer.stopped().whenComplete((done, thrown) -> ring());
    }

    void add(Runnable looker) {
        lookers.add(looker);
    }

    /** Whether others are left. */
    boolean remove(Runnable looker) {
        lookers.remove(looker);
        return !lookers.isEmpty();
    }

    /**
     * Lists and watches, once for all who call this; waits until that has begun. Who is interrupted meanwhile stops none
     * of the others.
     *
     * @return whether this was the first call, so that what is seen then is not older than the call
     */
    boolean begin() {
        boolean first = begun.compareAndSet(false, true);
        if (first) {
            apart("start of a watch", this::start);
        }
        Utils.waitUntilReadyOrFail(started, -1, TimeUnit.MILLISECONDS);
        return first;
    }

    private void start() {
        try {
            informer.start().whenComplete((done, thrown) -> {
                if (thrown == null) {
                    started.complete(null);
                } else {
                    started.completeExceptionally(thrown);
                }
            });
        } catch (RuntimeException thrown) {
            started.completeExceptionally(thrown);
        }
    }

    /** Does not wait for that. */
    void end() {
        apart("end of a watch", informer::stop);
    }

    private static void apart(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Also when it could not begin. */
    boolean hasEnded() {
        return informer.stopped().toCompletableFuture().isDone();
    }

    List<T> all() {
        return informer.getStore().list();
    }

    /** What the newest event or list was; null before the first. */
    String version() {
        return informer.lastSyncResourceVersion();
    }

    private void ring() {
        lookers.forEach(Runnable::run);
    }

    private final class Bell implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T added) {
            ring();
        }

        @Override
        public void onUpdate(T before, T after) {
            ring();
        }

        @Override
        public void onDelete(T deleted, boolean finalStateUnknown) {
            ring();
        }

        /** Only now {@link #version} is that of the list, for which who joined later may wait. */
        @Override
        public void onList(String version, boolean remainedEmpty) {
            ring();
        }
    }
}
