package io.jerrycan.embedded.store;

import java.util.Map;

/**
 * One field of an object that is wrong.
 *
 * @param field the field's path, for example {@code spec.containers[0].image}
 * @param why as the API words it, beginning with what kind of error it is: {@code Required value}, {@code Invalid value: 0:
 *     must be greater than 0}
 */
public record FieldError(String field, String why) {

    private static final Map<String, String> REASONS = Map.of(
            "Required value", "FieldValueRequired",
            "Unsupported value", "FieldValueNotSupported",
            "Duplicate value", "FieldValueDuplicate",
            "Not found", "FieldValueNotFound",
            "Forbidden", "FieldValueForbidden",
            "Too long", "FieldValueTooLong",
            "Too many", "FieldValueTooMany");

    private static final String WRONG_TYPE = " in body must be of type ";

    /** The machine-readable reason of the cause. */
    String reason() {
        String kind = why.split(":", 2)[0];
        return why.contains(WRONG_TYPE) ? "FieldValueTypeInvalid" : REASONS.getOrDefault(kind, "FieldValueInvalid");
    }

    @Override
    public String toString() {
        return field + ": " + why;
    }
}
