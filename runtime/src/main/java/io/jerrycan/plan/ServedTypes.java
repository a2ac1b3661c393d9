package io.jerrycan.plan;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.function.ApiTypes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What an API server says that it serves. */
final class ServedTypes implements ApiTypes {
    private final KubernetesClient kubernetes;
    private final Map<String, Optional<APIResourceList>> asked = new ConcurrentHashMap<>();

    ServedTypes(KubernetesClient kubernetes) {
        this.kubernetes = kubernetes;
    }

    @Override
    public Optional<ApiType> ofKind(String apiVersion, String kind) {
        return find(apiVersion, type -> kind.equals(type.getKind()));
    }

    @Override
    public Optional<ApiType> ofResource(String group, String version, String plural) {
        return find(group.isEmpty() ? version : group + "/" + version, type -> plural.equals(type.getName()));
    }

    private Optional<ApiType> find(String apiVersion, Predicate<APIResource> wanted) {
        int slash = apiVersion.indexOf('/');
        return asked.computeIfAbsent(apiVersion, version -> Optional.ofNullable(kubernetes.getApiResources(version)))
                .flatMap(list -> list.getResources().stream()
                        .filter(type -> !type.getName().contains("/"))
                        .filter(wanted)
                        .findFirst())
                .map(type -> new ApiType(
                        slash < 0 ? "" : apiVersion.substring(0, slash),
                        apiVersion.substring(slash + 1),
                        type.getName(),
                        type.getKind(),
                        Boolean.TRUE.equals(type.getNamespaced())));
    }
}
