package io.jerrycan.stdlib.pod;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How Kubernetes merges the lists of its built-in kinds, by the name of the field: the {@code x-kubernetes-patch-*}
 * marks of its OpenAPI document. A list that is not here is replaced as a whole.
 */
final class MergeKeys {
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("containers", List.of("name")),
            Map.entry("initContainers", List.of("name")),
            Map.entry("ephemeralContainers", List.of("name")),
            Map.entry("volumes", List.of("name")),
            Map.entry("env", List.of("name")),
            Map.entry("imagePullSecrets", List.of("name")),
            Map.entry("secrets", List.of("name")),
            Map.entry("resourceClaims", List.of("name")),
            Map.entry("schedulingGates", List.of("name")),
            Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("volumeDevices", List.of("devicePath")),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey")),
            Map.entry("conditions", List.of("type")),
            Map.entry("ownerReferences", List.of("uid")),
            // of a container, of a Service
            Map.entry("ports", List.of("containerPort", "port")));

    private static final Set<String> MERGED_PRIMITIVES = Set.of("finalizers");

    private MergeKeys() {}

    /** The key that tells apart the items of the field, or nothing when the list has no keys. */
    static Optional<String> of(String field, List<?> original, List<?> patch) {
        List<String> candidates = KEYS.getOrDefault(field, List.of());
        return candidates.stream()
                .filter(key -> Stream.concat(original.stream(), patch.stream())
                        .anyMatch(item -> item instanceof Map<?, ?> map && map.containsKey(key)))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    static boolean mergesPrimitives(String field) {
        return MERGED_PRIMITIVES.contains(field);
    }
}
