package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a structural schema of a CustomResourceDefinition does to an object before it is stored: fields it does not know are
 * pruned, and defaults are filled in.
 */
final class CustomSchema {

    private static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";

    private final List<String> pruned = new ArrayList<>();

    private CustomSchema() {}

    /**
     * Applies the schema of a whole custom resource, in place. What every object has is left alone.
     *
     * @return the paths of the fields that were pruned
     */
    static List<String> apply(JsonNode schema, ObjectNode tree) {
        CustomSchema visit = new CustomSchema();
        visit.visitFields(schema, tree, true, "");
        return visit.pruned;
    }

    private void visit(JsonNode schema, JsonNode value, String path) {
        if (value instanceof ObjectNode object) {
            visitFields(
                    schema,
                    object,
                    schema.path("x-kubernetes-embedded-resource").asBoolean(),
                    path + ".");
        } else if (value.isArray()) {
            int index = 0;
            for (JsonNode item : value) {
                visit(schema.path("items"), item, path + "[" + index++ + "]");
            }
        }
    }

    private void visitFields(JsonNode schema, ObjectNode object, boolean resource, String path) {
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        boolean keepsOthers = schema.path(PRESERVE).asBoolean() || !others.isMissingNode();
        for (String name : names(object)) {
            boolean given =
                    resource && List.of("metadata", "kind", "apiVersion").contains(name);
            if (properties.has(name) && !given) {
                visit(properties.path(name), object.get(name), path + name);
            } else if (others.isObject() && !given) {
                visit(others, object.get(name), path + name);
            } else if (!keepsOthers && !given) {
                object.remove(name);
                pruned.add(path + name);
            }
        }
        for (var property : properties.properties()) {
            JsonNode defaultValue = property.getValue().get("default");
            boolean missing = !object.hasNonNull(property.getKey());
            boolean mayBeNull = property.getValue().path("nullable").asBoolean() && object.has(property.getKey());
            if (defaultValue != null && missing && !mayBeNull) {
                object.set(property.getKey(), defaultValue.deepCopy());
                visit(property.getValue(), object.get(property.getKey()), path + property.getKey());
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
