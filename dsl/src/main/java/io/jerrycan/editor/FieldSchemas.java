package io.jerrycan.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of a JSON schema. A field without a value is one that is not there. */
final class FieldSchemas {
    private FieldSchemas() {}

    static Map<String, Object> ref(String definition) {
        return Map.of("$ref", "#/definitions/" + definition);
    }

    static Map<String, Object> text(String description) {
        return described(description, List.of("string", "null"));
    }

    static Map<String, Object> texts(String description) {
        return listOf(description, Map.of("type", "string"));
    }

    /** A length of time as Go writes it. */
    static Map<String, Object> duration(String description) {
        Map<String, Object> schema = described(description, List.of("string", "null"));
        schema.put("pattern", "^[+-]?(0|([0-9]*[.]?[0-9]+|[0-9]+[.])(ns|us|µs|μs|ms|s|m|h))+$");
        return schema;
    }

    static Map<String, Object> listOf(String description, Map<String, Object> item) {
        Map<String, Object> schema = described(description, List.of("array", "null"));
        schema.put("items", item);
        return schema;
    }

    static Map<String, Object> mapOf(String description, Map<String, Object> value) {
        Map<String, Object> schema = described(description, List.of("object", "null"));
        schema.put("additionalProperties", value);
        return schema;
    }

    /** A map with these fields and no others. */
    static Map<String, Object> closed(String description, Map<String, Object> fields, List<String> required) {
        Map<String, Object> schema = described(description, List.of("object", "null"));
        schema.put("properties", fields);
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> described(String description, List<String> types) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        schema.put("type", types);
        return schema;
    }
}
