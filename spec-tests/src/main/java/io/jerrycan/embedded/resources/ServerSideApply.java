package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.ArrayList;
import java.util.List;

/**
 * Server-side apply: merges a configuration, removes what the same manager applied before and does not any longer, and
 * refuses what another manager applied with another value unless forced. Only managers that apply are tracked; those that
 * update or patch own nothing.
 */
record ServerSideApply(ResourceType type, String manager, boolean force) {

    /** @throws ApiException a conflict with another manager */
    ObjectNode apply(ObjectNode present, ObjectNode applied) {
        ObjectNode wanted = FieldSet.of(applied);
        ObjectNode result = present.deepCopy();
        ArrayNode others = Trees.array();
        ObjectNode dropped = Trees.object();
        List<String> conflicts = new ArrayList<>();
        for (JsonNode entry : present.path("metadata").path("managedFields")) {
            if (entry.path("manager").asText().equals(manager)) {
                dropped = FieldSet.minus(entry.path("fieldsV1"), wanted);
            } else {
                others.add(contest((ObjectNode) entry, wanted, present, applied, conflicts));
            }
        }
        if (!conflicts.isEmpty()) {
            throw ApiException.conflict(
                    type, applied.path("metadata").path("name").asText(), conflicts);
        }
        for (JsonNode entry : others) {
            dropped = FieldSet.minus(dropped, entry.path("fieldsV1"));
        }
        FieldSet.remove(result, dropped);
        ObjectNode configuration = applied.deepCopy();
        Trees.metadata(configuration).remove("managedFields");
        result = StrategicMerge.apply(result, configuration);
        others.add(entry(wanted));
        Trees.metadata(result).set("managedFields", others);
        return result;
    }

    /** Another manager's entry, less what this one takes from it by force. */
    private ObjectNode contest(
            ObjectNode entry, ObjectNode wanted, ObjectNode present, ObjectNode applied, List<String> conflicts) {
        JsonNode theirs = entry.path("fieldsV1");
        List<String> disputed = FieldSet.disputed(wanted, theirs, present, applied, "");
        if (disputed.isEmpty()) {
            return entry;
        }
        if (!force) {
            disputed.forEach(path ->
                    conflicts.add("conflict with \"" + entry.path("manager").asText() + "\": " + path));
        }
        ObjectNode less = entry.deepCopy();
        less.set("fieldsV1", FieldSet.minus(theirs, wanted));
        return less;
    }

    private ObjectNode entry(ObjectNode fields) {
        ObjectNode entry = Trees.object()
                .put("manager", manager)
                .put("operation", "Apply")
                .put("apiVersion", type.apiVersion())
                .put("time", Resources.now())
                .put("fieldsType", "FieldsV1");
        entry.set("fieldsV1", fields);
        return entry;
    }
}
