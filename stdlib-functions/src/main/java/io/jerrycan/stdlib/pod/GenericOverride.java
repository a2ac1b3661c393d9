package io.jerrycan.stdlib.pod;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The override of an ActionSet, which does not know how many containers the pods of its functions have: what it says of
 * {@code container} is meant for each container of the pod that it does not name.
 */
final class GenericOverride {
    private GenericOverride() {}

    /** @return a copy; the override itself is used for other pods too */
    static Map<String, Object> meantFor(Map<String, Object> spec, Map<String, Object> override) {
        Map<?, ?> generic = entries(override, "containers").stream()
                .filter(entry -> JobPod.CONTAINER.equals(entry.get("name")))
                .findFirst()
                .orElse(null);
        if (generic == null || names(spec, "containers").contains(JobPod.CONTAINER)) {
            return override;
        }
        Map<String, Object> expanded = new LinkedHashMap<>(override);
        for (String field : List.of("containers", "initContainers")) {
            Set<Object> explicit = names(override, field);
            List<Object> entries = new ArrayList<>(entries(override, field));
            entries.removeIf(entry -> entry == generic);
            for (Object name : names(spec, field)) {
                if (!explicit.contains(name)) {
                    Map<Object, Object> copy = new LinkedHashMap<>(generic);
                    copy.put("name", name);
                    entries.add(copy);
                }
            }
            if (!entries.isEmpty()) {
                expanded.put(field, entries);
            }
        }
        return expanded;
    }

    private static List<Map<?, ?>> entries(Map<String, Object> spec, String field) {
        return spec.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
                        .toList()
                : List.of();
    }

    private static Set<Object> names(Map<String, Object> spec, String field) {
        return entries(spec, field).stream()
                .map(entry -> (Object) entry.get("name"))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
