package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Strategic merge patch: a merge patch that knows which lists are maps, with the directives {@code $patch},
 * {@code $deleteFromPrimitiveList}, {@code $retainKeys} and {@code $setElementOrder}.
 */
final class StrategicMerge {

    private static final String DIRECTIVE = "$patch";
    private static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList/";

    private StrategicMerge() {}

    /** The patched object; neither argument is changed. */
    static ObjectNode apply(JsonNode target, ObjectNode patch) {
        if (patch.path(DIRECTIVE).asText().equals("replace")) {
            ObjectNode replacement = patch.deepCopy();
            replacement.remove(DIRECTIVE);
            return replacement;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : Trees.object();
        retainKeys(result, patch.path("$retainKeys"));
        for (var change : patch.properties()) {
            apply(result, change.getKey(), change.getValue());
        }
        ElementOrder.apply(target, patch, result);
        return result;
    }

    private static void apply(ObjectNode result, String field, JsonNode change) {
        if (field.startsWith(DELETE_FROM_LIST)) {
            remove(result.path(field.substring(DELETE_FROM_LIST.length())), change);
        } else if (field.startsWith("$")) {
            return;
        } else if (change.isNull() || change.path(DIRECTIVE).asText().equals("delete")) {
            result.remove(field);
        } else if (change instanceof ObjectNode object) {
            result.set(field, apply(result.get(field), object));
        } else if (change instanceof ArrayNode items && result.get(field) instanceof ArrayNode present) {
            result.set(field, merge(field, present, items));
        } else if (change instanceof ArrayNode items) {
            result.set(field, merge(field, Trees.array(), items));
        } else {
            result.set(field, change);
        }
    }

    private static ArrayNode merge(String field, ArrayNode present, ArrayNode changes) {
        if (ListKeys.isSet(field)) {
            ArrayNode union = present.deepCopy();
            changes.forEach(item -> addOnce(union, item));
            return union;
        }
        Optional<String> key = ListKeys.of(field, present.isEmpty() ? changes : present);
        if (key.isEmpty() || asksToReplace(changes)) {
            ArrayNode replacement = Trees.array();
            changes.forEach(item -> addItem(replacement, item));
            return replacement;
        }
        ArrayNode result = present.deepCopy();
        changes.forEach(item -> mergeItem(result, key.get(), item));
        return result;
    }

    private static void mergeItem(ArrayNode result, String key, JsonNode item) {
        int at = ListKeys.find(result, key, item.path(key));
        if (item.path(DIRECTIVE).asText().equals("delete")) {
            if (at >= 0) {
                result.remove(at);
            }
        } else if (at >= 0) {
            result.set(at, apply(result.get(at), (ObjectNode) item));
        } else {
            addItem(result, item);
        }
    }

    private static void addItem(ArrayNode result, JsonNode item) {
        if (!item.has(DIRECTIVE)) {
            result.add(item instanceof ObjectNode object ? apply(null, object) : item);
        }
    }

    private static boolean asksToReplace(ArrayNode changes) {
        for (JsonNode item : changes) {
            if (item.path(DIRECTIVE).asText().equals("replace")) {
                return true;
            }
        }
        return false;
    }

    private static void retainKeys(ObjectNode result, JsonNode keys) {
        if (keys.isArray()) {
            Set<String> retained = new HashSet<>();
            keys.forEach(key -> retained.add(key.asText()));
            result.retain(retained);
        }
    }

    private static void addOnce(ArrayNode list, JsonNode item) {
        for (JsonNode present : list) {
            if (present.equals(item)) {
                return;
            }
        }
        list.add(item);
    }

    private static void remove(JsonNode list, JsonNode items) {
        for (JsonNode item : items) {
            for (int index = list.size() - 1; index >= 0; index--) {
                if (list.get(index).equals(item)) {
                    ((ArrayNode) list).remove(index);
                }
            }
        }
    }
}
