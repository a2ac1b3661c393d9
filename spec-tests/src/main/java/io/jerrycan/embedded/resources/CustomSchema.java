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

    private CustomSchema() {}

    /** Applies the schema of a whole custom resource, in place. What every object has is left alone. */
    static void apply(JsonNode schema, ObjectNode tree) {
        visitFields(schema, tree, true);
    }

    private static void visit(JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            visitFields(
                    schema,
                    object,
                    schema.path("x-kubernetes-embedded-resource").asBoolean());
        } else if (value.isArray()) {
            value.forEach(item -> visit(schema.path("items"), item));
        }
    }

    private static void visitFields(JsonNode schema, ObjectNode object, boolean resource) {
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        boolean keepsOthers = schema.path(PRESERVE).asBoolean() || !others.isMissingNode();
        for (String name : names(object)) {
            boolean given =
                    resource && List.of("metadata", "kind", "apiVersion").contains(name);
            if (properties.has(name) && !given) {
                visit(properties.path(name), object.get(name));
            } else if (others.isObject() && !given) {
                visit(others, object.get(name));
            } else if (!keepsOthers && !given) {
                object.remove(name);
            }
        }
        for (var property : properties.properties()) {
            JsonNode defaultValue = property.getValue().get("default");
            if (defaultValue != null && !object.hasNonNull(property.getKey())) {
                object.set(property.getKey(), defaultValue.deepCopy());
                visit(property.getValue(), object.get(property.getKey()));
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
