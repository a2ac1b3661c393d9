package io.jerrycan.stdlib.manifest;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The resources that an API server has told one client of, kept for a while so that not every phase asks again. What was
 * told is not asked for again within that time; what was not may have been defined since, and is. A resource that was
 * taken away meanwhile answers 404 itself.
 */
final class Discovery {
    /** How long a definition that was replaced by one of another scope may go unnoticed. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final Map<KubernetesClient, Map<String, Told>> KNOWN =
            Collections.synchronizedMap(new WeakHashMap<>());

    private final KubernetesClient client;
    private final Map<String, Told> known;

    private record Told(List<APIResource> resources, Instant until) {
        Optional<APIResource> find(Predicate<APIResource> wanted) {
            return resources.stream().filter(wanted).findFirst();
        }
    }

    private Discovery(KubernetesClient client, Map<String, Told> known) {
        this.client = client;
        this.known = known;
    }

    static Discovery of(KubernetesClient client) {
        return new Discovery(client, KNOWN.computeIfAbsent(client, unknown -> new ConcurrentHashMap<>()));
    }

    /** @param groupVersion {@code v1} or {@code group/version} */
    Optional<APIResource> find(String groupVersion, Predicate<APIResource> wanted)
            throws ApiFailure, InterruptedException {
        Optional<APIResource> earlier = Optional.ofNullable(known.get(groupVersion))
                .filter(told -> Instant.now().isBefore(told.until()))
                .flatMap(told -> told.find(wanted));
        return earlier.isPresent() ? earlier : ask(groupVersion).flatMap(told -> told.find(wanted));
    }

    private Optional<Told> ask(String groupVersion) throws ApiFailure, InterruptedException {
        Optional<Told> told = Api.find("discover " + groupVersion, () -> client.getApiResources(groupVersion))
                .map(list -> new Told(list.getResources(), Instant.now().plus(KEPT)));
        told.ifPresent(it -> known.put(groupVersion, it));
        return told;
    }
}
