package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with an object: all of it is collected, and told at once, in the words of the API. */
final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String field, String why) {
        errors.add(new FieldError(field, why));
    }

    void required(String field) {
        add(field, "Required value");
    }

    void invalid(String field, JsonNode value, String why) {
        add(field, "Invalid value: " + value + ": " + why);
    }

    void invalid(String field, String value, String why) {
        add(field, "Invalid value: \"" + value + "\": " + why);
    }

    void duplicate(String field, String value) {
        add(field, "Duplicate value: \"" + value + "\"");
    }

    /** The value must be one of a few; an absent one is fine. */
    void oneOf(String field, JsonNode value, Collection<String> supported) {
        if (!value.isMissingNode() && !supported.contains(value.asText())) {
            String known = supported.stream()
                    .sorted()
                    .map(each -> "\"" + each + "\"")
                    .reduce((left, right) -> left + ", " + right)
                    .orElse("");
            add(field, "Unsupported value: " + value + ": supported values: " + known);
        }
    }

    void atLeast(String field, JsonNode value, long least) {
        if (value.isNumber() && value.asLong() < least) {
            String bound = least == 0 ? "greater than or equal to 0" : "greater than or equal to " + least;
            invalid(field, value, "must be " + bound);
        }
    }

    void matches(String field, String value, int longest, Pattern pattern, String why) {
        if (value.length() > longest) {
            invalid(field, value, "must be no more than " + longest + " bytes");
        } else if (!pattern.matcher(value).matches()) {
            invalid(field, value, why);
        }
    }

    /** @throws ApiException invalid, with each wrong field as a cause */
    void throwIfAny(ResourceType type, String name) {
        if (!errors.isEmpty()) {
            throw ApiException.invalid(type, name, errors);
        }
    }
}
