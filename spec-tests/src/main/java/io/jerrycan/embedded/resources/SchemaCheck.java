package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks a custom resource against its schema: types, required fields, enumerations, patterns, bounds and sizes. Rules in CEL
 * ({@code x-kubernetes-validations}), {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not} and {@code format} are not
 * looked at.
 */
record SchemaCheck(ResourceType type, String name) {

    /** @throws ApiException invalid, naming the first wrong field */
    void check(JsonNode schema, JsonNode tree) {
        checkFields(schema, tree, "");
    }

    private void check(JsonNode schema, JsonNode value, String path) {
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        checkType(schema, value, path);
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            String values =
                    schema.path("enum").valueStream().map(JsonNode::toString).collect(Collectors.joining(", "));
            throw invalid(path, "Unsupported value: " + value + ": supported values: " + values);
        }
        if (value.isObject()) {
            checkFields(schema, value, path);
        } else if (value.isArray()) {
            checkItems(schema, value, path);
        } else if (value.isTextual()) {
            checkText(schema, value.asText(), path);
        } else if (value.isNumber()) {
            checkBounds(schema, value.decimalValue(), path);
        }
    }

    private void checkType(JsonNode schema, JsonNode value, String path) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            if (!value.isTextual() && !value.isIntegralNumber()) {
                throw wrongType(path, value, "integer,string");
            }
            return;
        }
        String wanted = schema.path("type").asText("");
        boolean fits =
                switch (wanted) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> true;
                };
        if (!fits) {
            throw wrongType(path, value, wanted);
        }
    }

    private void checkFields(JsonNode schema, JsonNode object, String path) {
        for (JsonNode required : schema.path("required")) {
            if (!object.has(required.asText())) {
                throw invalid(join(path, required.asText()), "Required value");
            }
        }
        for (var field : object.properties()) {
            JsonNode known = schema.path("properties").path(field.getKey());
            JsonNode fieldSchema = known.isMissingNode() ? schema.path("additionalProperties") : known;
            if (fieldSchema.isObject()) {
                check(fieldSchema, field.getValue(), join(path, field.getKey()));
            }
        }
    }

    private void checkItems(JsonNode schema, JsonNode list, String path) {
        checkSize(schema, "Items", list.size(), path);
        int index = 0;
        for (JsonNode item : list) {
            check(schema.path("items"), item, path + "[" + index++ + "]");
        }
    }

    private void checkText(JsonNode schema, String text, String path) {
        checkSize(schema, "Length", text.codePointCount(0, text.length()), path);
        String pattern = schema.path("pattern").asText("");
        if (!Pattern.compile(pattern).matcher(text).find()) {
            throw invalid(path, "Invalid value: \"" + text + "\": " + path + " in body should match '" + pattern + "'");
        }
    }

    private void checkSize(JsonNode schema, String what, int size, String path) {
        if (schema.has("min" + what) && size < schema.path("min" + what).asInt()) {
            throw invalid(
                    path,
                    "Invalid value: " + path + " in body should have at least " + schema.path("min" + what) + " "
                            + unit(what));
        }
        if (schema.has("max" + what) && size > schema.path("max" + what).asInt()) {
            throw invalid(
                    path,
                    "Too long: " + path + " in body should have at most " + schema.path("max" + what) + " "
                            + unit(what));
        }
    }

    private static String unit(String what) {
        return what.equals("Items") ? "items" : "characters";
    }

    private void checkBounds(JsonNode schema, BigDecimal number, String path) {
        if (schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0) {
            throw invalid(
                    path,
                    "Invalid value: " + number + ": " + path + " in body should be greater than or equal to "
                            + schema.path("minimum"));
        }
        if (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0) {
            throw invalid(
                    path,
                    "Invalid value: " + number + ": " + path + " in body should be less than or equal to "
                            + schema.path("maximum"));
        }
    }

    private ApiException wrongType(String path, JsonNode value, String wanted) {
        String is = value.isNull() ? "null" : value.getNodeType().name().toLowerCase(Locale.ROOT);
        return invalid(
                path,
                "Invalid value: \"" + is + "\": " + path + " in body must be of type " + wanted + ": \"" + is + "\"");
    }

    private ApiException invalid(String path, String why) {
        return ApiException.invalid(type, name, path, why);
    }

    private static String join(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
