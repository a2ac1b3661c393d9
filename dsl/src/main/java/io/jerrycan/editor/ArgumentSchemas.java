package io.jerrycan.editor;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.ArgumentType;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.ListType;
import io.jerrycan.function.MapType;
import io.jerrycan.function.PlainType;
import io.jerrycan.function.StructureType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a function as a JSON schema, as lenient as the functions are. */
final class ArgumentSchemas {
    private static final Map<String, Object> TEMPLATE = Map.of("type", "string", "pattern", "\\{\\{");
    private static final Map<String, Object> PLAIN = Map.of("type", List.of("string", "number", "boolean"));

    private ArgumentSchemas() {}

    static Map<String, Object> of(FunctionDescription function) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (ArgumentDescription argument : function.arguments()) {
            arguments.put(argument.name(), described(argument));
            argument.alias().ifPresent(alias -> arguments.put(alias, described(argument)));
            if (argument.required()) {
                required.add(oneOf(argument));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", function.help());
        schema.put("properties", arguments);
        schema.put("patternProperties", Map.of("\\{\\{", true));
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("allOf", required);
        }
        return schema;
    }

    private static Map<String, Object> described(ArgumentDescription argument) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", Help.of(argument));
        schema.putAll(lenient(argument.type()));
        return schema;
    }

    private static Map<String, Object> oneOf(ArgumentDescription argument) {
        Map<String, Object> own = Map.of("required", List.of(argument.name()));
        return argument.alias()
                .<Map<String, Object>>map(alias -> Map.of("anyOf", List.of(own, Map.of("required", List.of(alias)))))
                .orElse(own);
    }

    /** A text with a template in it may become whatever fits. */
    private static Map<String, Object> lenient(ArgumentType type) {
        return type == PlainType.ANY || type == PlainType.STRING
                ? schema(type)
                : Map.of("anyOf", List.of(schema(type), TEMPLATE));
    }

    private static Map<String, Object> schema(ArgumentType type) {
        if (type instanceof ListType list) {
            Map<String, Object> item = lenient(list.item());
            return Map.of("anyOf", List.of(Map.of("type", "array", "items", item), single(list.item(), item)));
        } else if (type instanceof MapType map) {
            return map.item() == PlainType.ANY
                    ? Map.of("type", "object")
                    : Map.of("type", "object", "additionalProperties", lenient(map.item()));
        } else if (type instanceof StructureType) {
            // Its keys match without regard to case, which a schema cannot say.
            return Map.of("type", "object");
        }
        return plain((PlainType) type);
    }

    /** One item that is no list; a map is one only where items are structures. */
    private static Map<String, Object> single(ArgumentType itemType, Map<String, Object> item) {
        return itemType instanceof StructureType ? item : Map.of("allOf", List.of(item, PLAIN));
    }

    private static Map<String, Object> plain(PlainType type) {
        return switch (type) {
            case STRING -> PLAIN;
            case WHOLE ->
                Map.of(
                        "anyOf",
                        List.of(Map.of("type", "integer"), Map.of("type", "string", "pattern", "^[+-]?[0-9]+$")));
            case BOOLEAN ->
                Map.of(
                        "anyOf",
                        List.of(
                                Map.of("type", List.of("boolean", "number")),
                                Map.of(
                                        "enum",
                                        List.of(
                                                "1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false",
                                                "False", ""))));
            case ANY -> Map.of("type", List.of("string", "number", "boolean", "array", "object"));
        };
    }
}
