package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.dsl.Informable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Resources that one thread watches: it looks at them, waits until any of them has changed, and looks again. Nothing is
 * polled; the watches reconnect by themselves. Those of one named resource are shared with the other threads that wait
 * for it.
 */
public final class Changes implements AutoCloseable {
    private static final int RETRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int GONE = 410;

    private final Semaphore signals = new Semaphore(0);
    private final Runnable signal = signals::release;
    private final List<Watched<?>> watched = new ArrayList<>();

    /**
     * Resources as they are now; those that do not exist are not among them.
     *
     * @param <T> their kind
     */
    public static final class Watched<T extends HasMetadata> {
        private final String what;
        private final ResourceWatch<T> watch;
        private final Runnable leave;
        private Optional<Freshness<T>> ahead;

        private Watched(String what, ResourceWatch<T> watch, Runnable leave, Optional<Freshness<T>> ahead) {
            this.what = what;
            this.watch = watch;
            this.leave = leave;
            this.ahead = ahead;
        }

        /** Never older than what could be read when this was watched. */
        public List<T> all() {
            ahead = ahead.filter(read -> !read.isReached(watch.all().stream().findFirst(), watch.version()));
            return ahead.map(it -> it.read().stream().toList()).orElseGet(watch::all);
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
    public <T extends HasMetadata> Watched<T> watch(String what, Informable<T> resources)
            throws ApiFailure, InterruptedException {
        return begin(what, () -> own(what, resources));
    }

    /** As {@link #watch(String, Informable)}, by a watch that all share who wait for this resource. */
    public <T extends HasMetadata> Watched<T> watch(String what, NamedResource<T> resource)
            throws ApiFailure, InterruptedException {
        return begin(what, () -> shared(what, resource));
    }

    /** The first list and watch must succeed; once they have, a watch that ends is begun again without end. */
    private <T extends HasMetadata> Watched<T> begin(String what, Supplier<Watched<T>> begun)
            throws ApiFailure, InterruptedException {
        Pauses pauses = new Pauses(FIRST_PAUSE);
        while (true) {
            try {
                Watched<T> added = Api.call("watch " + what, begun);
                watched.add(added);
                return added;
            } catch (ApiFailure failure) {
                boolean mayPass = failure.isTransient() || failure.code() == GONE;
                if (!mayPass || pauses.taken() == RETRIES) {
                    throw failure;
                }
            }
            Thread.sleep(pauses.next().toMillis());
        }
    }

    private <T extends HasMetadata> Watched<T> own(String what, Informable<T> resources) {
        ResourceWatch<T> watch = new ResourceWatch<>(resources);
        watch.add(signal);
        return orLeave(watch::end, () -> {
            watch.begin();
            return new Watched<>(what, watch, watch::end, Optional.empty());
        });
    }

    private <T extends HasMetadata> Watched<T> shared(String what, NamedResource<T> resource) {
        ResourceWatch<T> watch = SharedWatches.join(resource, signal);
        NamedResource.Key key = resource.key();
        Runnable leave = () -> SharedWatches.leave(key, watch, signal);
        return orLeave(leave, () -> {
            if (watch.begin()) {
                return new Watched<>(what, watch, leave, Optional.empty());
            }
            Optional<Freshness<T>> read = Freshness.of(resource.list().list());
            if (read.isPresent()) {
                return new Watched<>(what, watch, leave, read);
            }
            leave.run();
            return own(what, resource.list());
        });
    }

    private static <T> T orLeave(Runnable leave, Supplier<T> begun) {
        try {
            return begun.get();
        } catch (RuntimeException failed) {
            leave.run();
            throw failed;
        }
    }

    /** Waits until something has changed since the last time, or the time is over. */
    public void await(Duration limit) throws ApiFailure, InterruptedException {
        if (signals.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
        for (Watched<?> one : watched) {
            if (one.watch.hasEnded()) {
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
        watched.forEach(one -> one.leave.run());
    }
}
