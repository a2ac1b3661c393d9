package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Server-side apply: merges a configuration, removes what the same manager applied before and does not any longer, and
 * refuses what another manager set to another value unless forced.
 */
record ServerSideApply(ResourceType type, String manager, boolean force) {

    /** @throws ApiException a conflict with another manager */
    ObjectNode apply(ObjectNode present, ObjectNode applied) {
        if (!applied.hasNonNull("apiVersion") || !applied.hasNonNull("kind")) {
            throw ApiException.badRequest(
                    "invalid object type: " + applied.path("apiVersion").asText("/") + ", Kind="
                            + applied.path("kind").asText(""));
        }
        ObjectNode wanted = FieldSet.of(applied);
        ArrayNode entries = FieldManagers.present(present, type.apiVersion());
        ArrayNode kept = Trees.array();
        ObjectNode dropped = Trees.object();
        JsonNode former = Trees.object();
        Map<String, List<String>> conflicts = new TreeMap<>();
        for (JsonNode entry : entries) {
            if (FieldManagers.isApplyOf(entry, manager)) {
                former = entry;
                dropped = FieldSet.minus(entry.path(FieldManagers.FIELDS), wanted);
            } else {
                contest(entry, wanted, present, applied, conflicts, kept);
            }
        }
        if (!force && !conflicts.isEmpty()) {
            throw ApiException.applyConflict(
                    type, applied.path("metadata").path("name").asText(), conflicts);
        }
        for (JsonNode entry : kept) {
            dropped = FieldSet.minus(dropped, entry.path(FieldManagers.FIELDS));
        }
        ObjectNode result = present.deepCopy();
        FieldSet.remove(result, dropped);
        ObjectNode configuration = applied.deepCopy();
        Trees.metadata(configuration).remove("managedFields");
        result = StrategicMerge.apply(result, configuration);
        boolean same = former.path(FieldManagers.FIELDS).equals(wanted);
        kept.add(same ? former : FieldManagers.applied(manager, type.apiVersion(), wanted));
        Trees.metadata(result).set("managedFields", kept);
        return result;
    }

    /** Another manager's entry, less what this one takes from it by force. */
    private void contest(
            JsonNode entry,
            ObjectNode wanted,
            ObjectNode present,
            ObjectNode applied,
            Map<String, List<String>> conflicts,
            ArrayNode kept) {
        JsonNode theirs = entry.path(FieldManagers.FIELDS);
        ObjectNode disputed = FieldSet.differing(wanted, theirs, present, applied);
        if (disputed.isEmpty()) {
            kept.add(entry);
        } else {
            conflicts.put(FieldManagers.describe(entry), FieldSet.paths(disputed, ""));
            FieldManagers.keep(kept, entry, FieldSet.minus(theirs, disputed));
        }
    }
}
