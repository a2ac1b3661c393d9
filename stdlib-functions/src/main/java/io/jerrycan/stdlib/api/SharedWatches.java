package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The watches of named resources that this process has open: one for each resource and client, however many runs wait for
 * it. It ends when the last of them leaves.
 *
 * <p>Clients share none, since they may speak to other clusters or as other users. As many runs that wait for as many
 * resources have a watch each: a connection, and on a JVM without virtual threads a thread.
 */
final class SharedWatches {
    private static final ConcurrentMap<NamedResource.Key, ResourceWatch<?>> OPEN = new ConcurrentHashMap<>();

    private SharedWatches() {}

    /** Whoever joins must {@link #leave}. */
    @SuppressWarnings("unchecked") // the key has the type
    static <T extends HasMetadata> ResourceWatch<T> join(NamedResource<T> resource, Runnable looker) {
        return (ResourceWatch<T>) OPEN.compute(resource.key(), (key, open) -> {
            ResourceWatch<?> watch = open == null || open.hasEnded() ? new ResourceWatch<>(resource.list()) : open;
            watch.add(looker);
            return watch;
        });
    }

    static void leave(NamedResource.Key resource, ResourceWatch<?> watch, Runnable looker) {
        OPEN.compute(resource, (key, open) -> {
            if (watch.remove(looker)) {
                return open;
            }
            watch.end();
            return open == watch ? null : open;
        });
    }
}
