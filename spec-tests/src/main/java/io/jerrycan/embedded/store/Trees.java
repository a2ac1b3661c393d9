package io.jerrycan.embedded.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Small steps in JSON trees of Kubernetes objects. Trees that are in the store are never changed, only replaced. */
public final class Trees {

    public static final ObjectMapper JSON = JsonMapper.builder().build();

    private Trees() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ArrayNode array() {
        return JSON.createArrayNode();
    }

    /** The object at a path, made on the way where it is absent or null. */
    public static ObjectNode object(ObjectNode tree, String... path) {
        ObjectNode at = tree;
        for (String step : path) {
            JsonNode next = at.get(step);
            at = next instanceof ObjectNode object ? object : at.putObject(step);
        }
        return at;
    }

    public static ArrayNode array(ObjectNode tree, String field) {
        return tree.get(field) instanceof ArrayNode array ? array : tree.putArray(field);
    }

    /** The node at a dotted path such as {@code spec.template.spec}; a missing node if there is none. */
    public static JsonNode at(JsonNode tree, String dottedPath) {
        JsonNode at = tree;
        for (String step : dottedPath.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }

    public static ObjectNode metadata(ObjectNode tree) {
        return object(tree, "metadata");
    }

    public static ObjectKey key(ResourceType type, JsonNode tree) {
        JsonNode metadata = tree.path("metadata");
        return new ObjectKey(
                type.namespaced() ? metadata.path("namespace").asText("") : "",
                metadata.path("name").asText(""));
    }

    public static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
