package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What ConfigMaps and Secrets have in common. */
final class DataCheck {

    private static final int LARGEST = 1 << 20;

    private DataCheck() {}

    static void size(FieldErrors errors, String field, long bytes) {
        if (bytes > LARGEST) {
            errors.add(field, "Too long: may not be more than " + LARGEST + " bytes");
        }
    }

    /** An object that says it is immutable keeps the given fields, and goes on saying so. */
    static void immutable(FieldErrors errors, JsonNode before, JsonNode after, List<String> fields) {
        if (!before.path("immutable").asBoolean()) {
            return;
        }
        if (!after.path("immutable").asBoolean()) {
            errors.add("immutable", "Forbidden: field is immutable when `immutable` is set");
        }
        for (String field : fields) {
            if (!before.path(field).equals(after.path(field))) {
                errors.add(field, "Forbidden: field is immutable when `immutable` is set");
            }
        }
    }
}
