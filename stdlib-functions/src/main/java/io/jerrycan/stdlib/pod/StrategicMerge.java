package io.jerrycan.stdlib.pod;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Kubernetes' strategic merge patch for built-in kinds, on plain maps and lists; neither argument is changed.
 *
 * <p>Maps merge and null deletes; a list with a merge key merges item by item, any other is replaced. Understands the
 * directives {@code $patch: delete | replace | merge}, {@code $retainKeys}, {@code $deleteFromPrimitiveList/...} and
 * {@code $setElementOrder/...}.
 */
public final class StrategicMerge {
    static final String PATCH = "$patch";
    private static final String RETAIN_KEYS = "$retainKeys";
    private static final String DELETE_PRIMITIVES = "$deleteFromPrimitiveList/";
    private static final String ORDER = "$setElementOrder/";

    private StrategicMerge() {}

    /** @throws IllegalArgumentException when the patch is malformed; names the field, never a value */
    public static Map<String, Object> apply(Map<String, ?> original, Map<String, ?> patch) {
        return merge(original, patch);
    }

    private static Map<String, Object> merge(Map<?, ?> original, Map<?, ?> patch) {
        String directive = Objects.toString(patch.get(PATCH), "merge");
        switch (directive) {
            case "delete":
                return new LinkedHashMap<>();
            case "replace":
                return withoutNulls(patch);
            case "merge":
                break;
            default:
                throw new IllegalArgumentException("$patch must be delete, replace or merge");
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        original.forEach((key, value) -> merged.put((String) key, value));
        if (patch.get(RETAIN_KEYS) instanceof List<?> retained) {
            merged.keySet().removeIf(key -> !retained.contains(key));
        }
        patch.forEach((key, value) -> mergeField(merged, (String) key, value));
        patch.forEach((key, value) -> orderField(merged, original, (String) key, value));
        return merged;
    }

    private static void mergeField(Map<String, Object> merged, String key, Object value) {
        if (key.startsWith(DELETE_PRIMITIVES)) {
            String field = key.substring(DELETE_PRIMITIVES.length());
            if (merged.get(field) instanceof List<?> list) {
                merged.put(
                        field,
                        list.stream()
                                .filter(item -> !((List<?>) value).contains(item))
                                .toList());
            }
        } else if (value == null) {
            merged.remove(key);
        } else if (!key.startsWith("$")) {
            merged.put(key, mergeValue(key, merged.get(key), value));
        }
    }

    private static Object mergeValue(String field, Object original, Object patch) {
        if (patch instanceof Map<?, ?> map) {
            return merge(original instanceof Map<?, ?> old ? old : Map.of(), map);
        } else if (patch instanceof List<?> list) {
            return mergeList(field, original instanceof List<?> old ? old : List.of(), list);
        }
        return patch;
    }

    private static List<Object> mergeList(String field, List<?> original, List<?> patch) {
        if (MergeKeys.mergesPrimitives(field)) {
            LinkedHashSet<Object> both = new LinkedHashSet<>(original);
            both.addAll(patch);
            return new ArrayList<>(both);
        }
        Optional<String> key = MergeKeys.of(field, original, patch);
        return key.isPresent()
                ? new KeyedList(field, key.get()).merge(original, patch)
                : patch.stream().map(StrategicMerge::withoutNulls).toList();
    }

    private static void orderField(Map<String, Object> merged, Map<?, ?> original, String key, Object order) {
        if (!key.startsWith(ORDER) || !(order instanceof List<?> wanted)) {
            return;
        }
        String field = key.substring(ORDER.length());
        if (merged.get(field) instanceof List<?> items) {
            List<?> before = original.get(field) instanceof List<?> old ? old : List.of();
            merged.put(
                    field,
                    MergeKeys.of(field, items, wanted)
                            .map(mergeKey -> new KeyedList(field, mergeKey).order(items, wanted, before))
                            .orElseGet(() -> ElementOrder.of(items, wanted, before, item -> item)));
        }
    }

    static Object withoutNulls(Object value) {
        return value instanceof Map<?, ?> map ? withoutNulls(map) : value;
    }

    private static Map<String, Object> withoutNulls(Map<?, ?> map) {
        return merge(Map.of(), without(map, PATCH));
    }

    private static Map<?, ?> without(Map<?, ?> map, String key) {
        Map<Object, Object> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return copy;
    }

    static Map<String, Object> mergeItem(Map<?, ?> original, Map<?, ?> patch) {
        return merge(original, without(patch, PATCH));
    }
}
