package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields that a manager of an object owns, in the API's {@code fieldsV1} shape: {@code f:name} for a field, {@code
 * k:{"name":"x"}} for an item of a list by its key, {@code .} for an item itself, an empty object where it ends.
 */
final class FieldSet {

    private static final Set<String> IDENTITY = Set.of("apiVersion", "kind", "status");
    private static final Set<String> IDENTITY_IN_METADATA =
            Set.of("name", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "managedFields");

    private FieldSet() {}

    /** The fields that an object, or a configuration that is applied, sets. */
    static ObjectNode of(JsonNode applied) {
        ObjectNode content = applied.deepCopy();
        content.remove(IDENTITY);
        if (content.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(IDENTITY_IN_METADATA);
            if (metadata.isEmpty()) {
                content.remove("metadata");
            }
        }
        return fields(content);
    }

    private static ObjectNode fields(JsonNode tree) {
        ObjectNode fields = Trees.object();
        for (var field : tree.properties()) {
            fields.set("f:" + field.getKey(), value(field.getKey(), field.getValue()));
        }
        return fields;
    }

    private static ObjectNode value(String name, JsonNode value) {
        if (value.isObject()) {
            return fields(value);
        }
        ObjectNode items = Trees.object();
        if (value instanceof ArrayNode list) {
            Optional<String> key = ListKeys.of(name, list);
            key.ifPresent(keyField -> {
                for (JsonNode item : list) {
                    ObjectNode owned = fields(item);
                    owned.putObject(".");
                    items.set(itemKey(keyField, item), owned);
                }
            });
        }
        return items;
    }

    static String itemKey(String keyField, JsonNode item) {
        return "k:" + Trees.object().<ObjectNode>set(keyField, item.path(keyField));
    }

    /** The fields in the first set but not in the second. */
    static ObjectNode minus(JsonNode set, JsonNode other) {
        ObjectNode rest = Trees.object();
        for (var field : set.properties()) {
            JsonNode counterpart = other.get(field.getKey());
            if (counterpart == null) {
                rest.set(field.getKey(), field.getValue());
            } else if (!field.getValue().isEmpty()) {
                ObjectNode inner = minus(field.getValue(), counterpart);
                if (!inner.isEmpty()) {
                    rest.set(field.getKey(), inner);
                }
            }
        }
        return rest;
    }

    /** Removes the fields of a set from an object, and what is left empty by that. */
    static void remove(ObjectNode tree, JsonNode set) {
        for (var field : set.properties()) {
            String name = field.getKey().substring(Math.min(2, field.getKey().length()));
            JsonNode present = tree.get(name);
            if (field.getValue().isEmpty()) {
                tree.remove(name);
            } else if (present instanceof ObjectNode object) {
                remove(object, field.getValue());
            } else if (present instanceof ArrayNode list) {
                removeItems(list, field.getValue());
            }
            if (present != null && present.isContainerNode() && present.isEmpty()) {
                tree.remove(name);
            }
        }
    }

    private static void removeItems(ArrayNode list, JsonNode set) {
        for (int index = list.size() - 1; index >= 0; index--) {
            ObjectNode item = (ObjectNode) list.get(index);
            for (var owned : set.properties()) {
                if (isKeyOf(owned.getKey(), item)) {
                    if (owned.getValue().has(".")) {
                        list.remove(index);
                    } else {
                        remove(item, owned.getValue());
                    }
                    break;
                }
            }
        }
    }

    private static boolean isKeyOf(String key, JsonNode item) {
        for (var part : Trees.parse(key.substring(2)).properties()) {
            if (!part.getValue().equals(item.get(part.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The fields in either set. */
    static ObjectNode union(JsonNode one, JsonNode other) {
        ObjectNode all = one.deepCopy();
        other.properties().forEach(field -> {
            JsonNode known = all.get(field.getKey());
            all.set(field.getKey(), known == null ? field.getValue().deepCopy() : union(known, field.getValue()));
        });
        return all;
    }

    /** The fields that are in both sets and differ in value between two objects. */
    static ObjectNode differing(JsonNode set, JsonNode other, JsonNode before, JsonNode after) {
        ObjectNode found = Trees.object();
        for (var field : set.properties()) {
            JsonNode counterpart = other.get(field.getKey());
            if (counterpart == null || field.getKey().equals(".")) {
                continue;
            }
            JsonNode was = child(before, field.getKey());
            JsonNode is = child(after, field.getKey());
            if (isLeaf(field.getValue(), is) || isLeaf(counterpart, was)) {
                if (!is.equals(was)) {
                    found.putObject(field.getKey());
                }
            } else {
                ObjectNode inner = differing(field.getValue(), counterpart, was, is);
                if (!inner.isEmpty()) {
                    found.set(field.getKey(), inner);
                }
            }
        }
        return found;
    }

    /** An empty object is no value of its own: whoever sets it contests nobody's fields in it. */
    private static boolean isLeaf(JsonNode fields, JsonNode value) {
        return fields.isEmpty() && !(value.isObject() && value.isEmpty());
    }

    /** The fields of a set as paths: {@code .spec.replicas}. */
    static List<String> paths(JsonNode set, String path) {
        List<String> paths = new ArrayList<>();
        for (var field : set.properties()) {
            String key = field.getKey();
            String at = path + (key.startsWith("f:") ? "." + key.substring(2) : "[" + item(key) + "]");
            if (field.getValue().isEmpty()) {
                paths.add(at);
            } else {
                paths.addAll(paths(field.getValue(), at));
            }
        }
        return paths;
    }

    /** The key of an item as paths show it: {@code name="x"}. */
    private static String item(String key) {
        return Trees.parse(key.substring(2)).properties().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(","));
    }

    private static JsonNode child(JsonNode tree, String key) {
        if (key.startsWith("f:")) {
            return tree.path(key.substring(2));
        }
        for (JsonNode item : tree) {
            if (isKeyOf(key, item)) {
                return item;
            }
        }
        return Trees.JSON.getNodeFactory().missingNode();
    }
}
