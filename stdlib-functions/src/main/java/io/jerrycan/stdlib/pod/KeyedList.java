package io.jerrycan.stdlib.pod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of maps whose items are told apart by the value of one key. */
record KeyedList(String field, String key) {

    List<Object> merge(List<?> original, List<?> patch) {
        boolean replaces =
                patch.stream().anyMatch(item -> "replace".equals(map(item).get(StrategicMerge.PATCH)));
        List<Object> before = replaces ? List.of() : new ArrayList<>(original);
        List<Object> merged = new ArrayList<>(before);
        List<Object> named = new ArrayList<>();
        for (Object item : patch) {
            Map<?, ?> change = map(item);
            if (replaces && change.size() == 1 && change.containsKey(StrategicMerge.PATCH)) {
                continue;
            }
            Object id = id(change);
            if ("delete".equals(change.get(StrategicMerge.PATCH))) {
                merged.removeIf(old -> id(old).equals(id));
            } else {
                mergeItem(merged, id, change);
                named.add(change);
            }
        }
        return order(merged, named, before);
    }

    private void mergeItem(List<Object> items, Object id, Map<?, ?> change) {
        for (int i = 0; i < items.size(); i++) {
            if (id(items.get(i)).equals(id)) {
                items.set(i, StrategicMerge.mergeItem(map(items.get(i)), change));
                return;
            }
        }
        items.add(StrategicMerge.mergeItem(Map.of(), change));
    }

    /** The items in the wanted order, the others where they were among those they had in common. */
    List<Object> order(List<?> items, List<?> wanted, List<?> before) {
        return ElementOrder.of(items, wanted, before, this::id);
    }

    private Object id(Object item) {
        Object id = map(item).get(key);
        if (id == null) {
            throw new IllegalArgumentException("an item of '" + field + "' has no '" + key + "'");
        }
        return id;
    }

    private Map<?, ?> map(Object item) {
        if (item instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an item of '" + field + "' is no map");
    }
}
