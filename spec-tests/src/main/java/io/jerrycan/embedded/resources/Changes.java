package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.FieldError;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceType.Feature;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

/** What an update makes of an object: who may change which part, and when the generation grows. */
final class Changes {

    private static final List<String> SYSTEM_FIELDS = List.of(
            "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation", "namespace");

    private final Admissions admissions;

    Changes(Admissions admissions) {
        this.admissions = admissions;
    }

    ObjectNode main(StoredObject before, ObjectNode tree) {
        check(before, tree);
        ResourceType type = before.type();
        MetadataCheck.checkDeletion(type, before.tree(), tree);
        MetadataCheck.checkFinalizers(type, before.tree(), tree);
        keep(before.tree(), tree, List.of("kind", "apiVersion"));
        keepSystemFields(before, tree);
        if (type.has(Feature.STATUS)) {
            keep(before.tree(), tree, List.of("status"));
        }
        admissions.update(type, before.tree(), tree);
        MetadataCheck.check(type, tree);
        if (type.has(Feature.GENERATION) && desiredStateChanged(before, tree)) {
            Trees.metadata(tree)
                    .put("generation", before.metadata().path("generation").asLong() + 1);
        }
        return tree;
    }

    ObjectNode status(StoredObject before, ObjectNode tree) {
        check(before, tree);
        ObjectNode after = before.copy();
        if (tree.has("status")) {
            after.set("status", tree.get("status"));
        } else {
            after.remove("status");
        }
        if (before.type().custom()) {
            admissions.update(before.type(), before.tree(), after);
        }
        return after;
    }

    private static void check(StoredObject before, ObjectNode tree) {
        ResourceType type = before.type();
        JsonNode metadata = tree.path("metadata");
        String version = metadata.path("resourceVersion").asText("");
        if (version.isEmpty() && type.custom()) {
            String why = "Invalid value: 0: must be specified for an update";
            throw ApiException.invalid(
                    type.plural(),
                    type.group(),
                    before.name(),
                    List.of(new FieldError("metadata.resourceVersion", why)));
        }
        if (!version.isEmpty() && !version.equals(Long.toString(before.revision()))) {
            throw ApiException.modified(type, before.name());
        }
        String uid = metadata.path("uid").asText("");
        if (!uid.isEmpty() && !uid.equals(before.uid())) {
            throw ApiException.conflict(
                    type,
                    before.name(),
                    "Precondition failed: UID in precondition: " + uid + ", UID in object meta: " + before.uid());
        }
    }

    private static void keepSystemFields(StoredObject before, ObjectNode tree) {
        ObjectNode metadata = Trees.metadata(tree);
        keep(before.metadata(), metadata, SYSTEM_FIELDS);
        if (!metadata.has("managedFields")) {
            keep(before.metadata(), metadata, List.of("managedFields"));
        }
        metadata.put("resourceVersion", Long.toString(before.revision()));
    }

    private static void keep(JsonNode before, ObjectNode after, List<String> fields) {
        for (String field : fields) {
            if (before.has(field)) {
                after.set(field, before.get(field));
            } else {
                after.remove(field);
            }
        }
    }

    private static boolean desiredStateChanged(StoredObject before, ObjectNode tree) {
        List<String> other = List.of("metadata", "status");
        boolean statusCounts = before.type().custom() && !before.type().has(Feature.STATUS);
        ObjectNode was = before.tree().objectNode().setAll(before.tree());
        ObjectNode is = tree.objectNode().setAll(tree);
        was.remove(statusCounts ? List.of("metadata") : other);
        is.remove(statusCounts ? List.of("metadata") : other);
        return !was.equals(is);
    }
}
