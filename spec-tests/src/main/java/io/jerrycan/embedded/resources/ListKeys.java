package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which lists in built-in kinds are maps in truth, by which field their items are told apart. */
final class ListKeys {

    private static final Map<String, String> BY_FIELD = Map.ofEntries(
            Map.entry("containers", "name"),
            Map.entry("initContainers", "name"),
            Map.entry("ephemeralContainers", "name"),
            Map.entry("env", "name"),
            Map.entry("volumes", "name"),
            Map.entry("volumeMounts", "mountPath"),
            Map.entry("volumeDevices", "devicePath"),
            Map.entry("imagePullSecrets", "name"),
            Map.entry("secrets", "name"),
            Map.entry("hostAliases", "ip"),
            Map.entry("conditions", "type"),
            Map.entry("addresses", "type"),
            Map.entry("taints", "key"),
            Map.entry("topologySpreadConstraints", "topologyKey"),
            Map.entry("ownerReferences", "uid"));

    private static final Set<String> SETS = Set.of("finalizers");

    private ListKeys() {}

    /** The key field of the items of a list, if the list is one that is merged item by item. */
    static Optional<String> of(String field, ArrayNode items) {
        if (field.equals("ports")) {
            boolean container = items.size() > 0 && items.get(0).has("containerPort");
            return Optional.of(container ? "containerPort" : "port");
        }
        return Optional.ofNullable(BY_FIELD.get(field));
    }

    static boolean isSet(String field) {
        return SETS.contains(field);
    }

    /** The position of the item with the same key, or -1. */
    static int find(ArrayNode items, String key, JsonNode value) {
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).path(key).equals(value)) {
                return index;
            }
        }
        return -1;
    }
}
