package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks a custom resource against its schema: types, required fields, enumerations, patterns, bounds and sizes. Rules in CEL
 * ({@code x-kubernetes-validations}), {@code allOf}, {@code anyOf}, {@code oneOf}, {@code not} and {@code format} are not
 * looked at.
 */
final class SchemaCheck {

    private final FieldErrors errors;

    private SchemaCheck(FieldErrors errors) {
        this.errors = errors;
    }

    static void check(FieldErrors errors, JsonNode schema, JsonNode tree) {
        new SchemaCheck(errors).checkFields(schema, tree, "");
    }

    private void check(JsonNode schema, JsonNode value, String path) {
        if (value.isNull() && schema.path("nullable").asBoolean()) {
            return;
        }
        if (!hasType(schema, value, path)) {
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            String values =
                    schema.path("enum").valueStream().map(JsonNode::toString).collect(Collectors.joining(", "));
            errors.add(path, "Unsupported value: " + value + ": supported values: " + values);
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

    private boolean hasType(JsonNode schema, JsonNode value, String path) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            return fits(value.isTextual() || value.isIntegralNumber(), path, value, "integer,string");
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
        return fits(fits, path, value, wanted);
    }

    private boolean fits(boolean fits, String path, JsonNode value, String wanted) {
        if (!fits) {
            String is = value.isIntegralNumber()
                    ? "integer"
                    : value.getNodeType().name().toLowerCase(Locale.ROOT);
            errors.invalid(path, is, path + " in body must be of type " + wanted + ": \"" + is + "\"");
        }
        return fits;
    }

    private void checkFields(JsonNode schema, JsonNode object, String path) {
        for (JsonNode required : schema.path("required")) {
            if (!object.has(required.asText())) {
                errors.required(join(path, required.asText()));
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
        int size = list.size();
        if (schema.has("minItems") && size < schema.path("minItems").asInt()) {
            errors.add(
                    path,
                    "Invalid value: " + size + ": " + path + " in body should have at least " + schema.path("minItems")
                            + " items");
        }
        if (schema.has("maxItems") && size > schema.path("maxItems").asInt()) {
            errors.add(path, "Too many: " + size + ": must have at most " + schema.path("maxItems") + " items");
        }
        int index = 0;
        for (JsonNode item : list) {
            check(schema.path("items"), item, path + "[" + index++ + "]");
        }
    }

    private void checkText(JsonNode schema, String text, String path) {
        int length = text.codePointCount(0, text.length());
        if (schema.has("minLength") && length < schema.path("minLength").asInt()) {
            errors.invalid(
                    path, text, path + " in body should be at least " + schema.path("minLength") + " chars long");
        }
        if (schema.has("maxLength") && length > schema.path("maxLength").asInt()) {
            errors.add(path, "Too long: may not be more than " + schema.path("maxLength") + " bytes");
        }
        String pattern = schema.path("pattern").asText("");
        if (!Pattern.compile(pattern).matcher(text).find()) {
            errors.invalid(path, text, path + " in body should match '" + pattern + "'");
        }
    }

    private void checkBounds(JsonNode schema, BigDecimal number, String path) {
        if (schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0) {
            errors.add(
                    path,
                    "Invalid value: " + number + ": " + path + " in body should be greater than or equal to "
                            + schema.path("minimum"));
        }
        if (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0) {
            errors.add(
                    path,
                    "Invalid value: " + number + ": " + path + " in body should be less than or equal to "
                            + schema.path("maximum"));
        }
    }

    private static String join(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
