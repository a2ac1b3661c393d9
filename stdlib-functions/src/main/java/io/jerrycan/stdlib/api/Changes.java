package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.client.dsl.Informable;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Resources that one thread watches: it looks at them, waits until any of them has changed, and looks again. Nothing is
 * polled; the watches reconnect by themselves.
 */
public final class Changes implements AutoCloseable {
    private static final int RETRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int GONE = 410;

    private final Semaphore signals = new Semaphore(0);
    private final List<Watched<?>> watched = new ArrayList<>();

    /**
     * Resources as they are now; those that do not exist are not among them.
     *
     * @param <T> their kind
     */
    public static final class Watched<T> {
        private final String what;
        private final SharedIndexInformer<T> informer;

        private Watched(String what, SharedIndexInformer<T> informer) {
            this.what = what;
            this.informer = informer;
        }

        public List<T> all() {
            return informer.getStore().list();
        }

        /** Of a watch of one name. */
        public Optional<T> one() {
            return all().stream().findFirst();
        }
    }

    /**
     * Returns when the state of now is known.
     *
     * @param what kind, namespace and name, for messages
     */
    public <T> Watched<T> watch(String what, Informable<T> resources) throws ApiFailure, InterruptedException {
        SharedIndexInformer<T> informer = begin(what, resources);
        informer.stopped().whenComplete((done, thrown) -> signals.release());
        Watched<T> added = new Watched<>(what, informer);
        watched.add(added);
        return added;
    }

    /** The first list and watch must succeed; once they have, a watch that ends is begun again without end. */
    private <T> SharedIndexInformer<T> begin(String what, Informable<T> resources)
            throws ApiFailure, InterruptedException {
        Pauses pauses = new Pauses(FIRST_PAUSE);
        while (true) {
            SharedIndexInformer<T> informer = resources
                    .runnableInformer(0)
                    .addEventHandler(new Signal<>())
                    .exceptionHandler((started, thrown) -> started);
            try {
                Api.call("watch " + what, () -> {
                    informer.run();
                    return informer;
                });
                return informer;
            } catch (ApiFailure failure) {
                boolean mayPass = failure.isTransient() || failure.code() == GONE;
                if (!mayPass || pauses.taken() == RETRIES) {
                    throw failure;
                }
            }
            Thread.sleep(pauses.next().toMillis());
        }
    }

    /** Waits until something has changed since the last time, or the time is over. */
    public void await(Duration limit) throws ApiFailure, InterruptedException {
        if (signals.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
        for (Watched<?> one : watched) {
            if (!one.informer.isRunning()) {
                throw ApiFailure.unanswered("watch " + one.what, "the watch ended");
            }
        }
    }

    /** Waits until something has changed since the last time. */
    public void await() throws ApiFailure, InterruptedException {
        await(Duration.ofDays(1));
    }

    @Override
    public void close() {
        watched.forEach(one -> one.informer.stop());
    }

    private final class Signal<T> implements ResourceEventHandler<T> {
        @Override
        public void onAdd(T added) {
            signals.release();
        }

        @Override
        public void onUpdate(T before, T after) {
            signals.release();
        }

        @Override
        public void onDelete(T deleted, boolean finalStateUnknown) {
            signals.release();
        }
    }
}
