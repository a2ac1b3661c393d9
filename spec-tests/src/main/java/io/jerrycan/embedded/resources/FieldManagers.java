package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;

/**
 * Who set which field: {@code metadata.managedFields}. It is kept from the first server-side apply of an object on, so that
 * objects that nobody applies carry none; what was there before then belongs to {@value #BEFORE_FIRST_APPLY}.
 */
public final class FieldManagers {

    static final String BEFORE_FIRST_APPLY = "before-first-apply";
    static final String FIELDS = "fieldsV1";
    private static final String APPLY = "Apply";
    private static final String UPDATE = "Update";

    private FieldManagers() {}

    /** Gives a manager that updates or patches an object the fields that it changes, and takes them from the others. */
    public static void update(JsonNode before, ObjectNode after, String manager, String apiVersion) {
        JsonNode entries = before.path("metadata").path("managedFields");
        if (entries.isEmpty()) {
            return;
        }
        ObjectNode was = FieldSet.of(before);
        ObjectNode is = FieldSet.of(after);
        ObjectNode removed = FieldSet.minus(was, is);
        ObjectNode set = FieldSet.union(FieldSet.minus(is, was), FieldSet.differing(is, was, before, after));
        if (removed.isEmpty() && set.isEmpty()) {
            return;
        }
        ObjectNode own = Trees.object();
        ArrayNode kept = Trees.array();
        for (JsonNode entry : entries) {
            if (isUpdateOf(entry, manager)) {
                own = entry.path(FIELDS).deepCopy();
            } else {
                keep(kept, entry, FieldSet.minus(FieldSet.minus(entry.path(FIELDS), set), removed));
            }
        }
        own = FieldSet.minus(FieldSet.union(own, set), removed);
        if (!own.isEmpty()) {
            kept.add(entry(manager, UPDATE, apiVersion, own));
        }
        Trees.metadata(after).set("managedFields", kept);
    }

    /** The entries of an object, as an apply finds them. */
    static ArrayNode present(ObjectNode object, String apiVersion) {
        JsonNode metadata = object.path("metadata");
        if (metadata.path("managedFields") instanceof ArrayNode entries && !entries.isEmpty()) {
            return entries;
        }
        ArrayNode entries = Trees.array();
        if (metadata.has("uid")) {
            entries.add(entry(BEFORE_FIRST_APPLY, UPDATE, apiVersion, FieldSet.of(object)));
        }
        return entries;
    }

    static ObjectNode applied(String manager, String apiVersion, ObjectNode fields) {
        return entry(manager, APPLY, apiVersion, fields);
    }

    static boolean isApplyOf(JsonNode entry, String manager) {
        return entry.path("manager").asText().equals(manager)
                && entry.path("operation").asText().equals(APPLY);
    }

    private static boolean isUpdateOf(JsonNode entry, String manager) {
        return entry.path("manager").asText().equals(manager)
                && entry.path("operation").asText().equals(UPDATE);
    }

    /** As a conflict names it. */
    static String describe(JsonNode entry) {
        String manager = "\"" + entry.path("manager").asText() + "\"";
        boolean updated = entry.path("operation").asText().equals(UPDATE);
        return updated ? manager + " using " + entry.path("apiVersion").asText() : manager;
    }

    /** Adds an entry with other fields, unless none are left. */
    static void keep(ArrayNode entries, JsonNode entry, ObjectNode fields) {
        if (!fields.isEmpty()) {
            ObjectNode less = entry.deepCopy();
            less.set(FIELDS, fields);
            entries.add(less);
        }
    }

    private static ObjectNode entry(String manager, String operation, String apiVersion, ObjectNode fields) {
        ObjectNode entry = Trees.object()
                .put("manager", manager)
                .put("operation", operation)
                .put("apiVersion", apiVersion)
                .put("time", Resources.now())
                .put("fieldsType", "FieldsV1");
        entry.set(FIELDS, fields);
        return entry;
    }
}
