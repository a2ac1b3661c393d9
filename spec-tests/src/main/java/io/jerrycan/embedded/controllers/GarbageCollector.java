package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Deletion;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.Change;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what nobody owns any longer, and carries out the Orphan and Foreground policies of owners. */
final class GarbageCollector {

    private static final Logger LOG = LoggerFactory.getLogger(GarbageCollector.class);

    private final Resources resources;

    GarbageCollector(Resources resources) {
        this.resources = resources;
    }

    void onChange(Change change) {
        StoredObject object = change.object();
        if (change.isRemoval()) {
            resources.store().dependents(object.uid()).forEach(this::collect);
            owners(object).forEach(this::finishDeletion);
        } else {
            if (!object.metadata().path("ownerReferences").isEmpty()) {
                collect(object);
            }
            finishDeletion(object);
        }
    }

    /** Deletes an object all of whose owners are gone; forgets those that are gone if others are left. */
    private void collect(StoredObject object) {
        List<StoredObject> present = owners(object);
        JsonNode references = object.metadata().path("ownerReferences");
        if (present.size() == references.size()) {
            return;
        }
        if (present.isEmpty()) {
            delete(object, DeleteOptions.DEFAULT);
        } else {
            List<String> uids = present.stream().map(StoredObject::uid).toList();
            keepOwners(object, reference -> uids.contains(reference.path("uid").asText()));
        }
    }

    private void finishDeletion(StoredObject owner) {
        if (!owner.isBeingDeleted()) {
            return;
        }
        for (JsonNode finalizer : owner.metadata().path("finalizers")) {
            if (finalizer.asText().equals(Deletion.ORPHAN)) {
                resources
                        .store()
                        .dependents(owner.uid())
                        .forEach(object -> keepOwners(
                                object,
                                reference -> !reference.path("uid").asText().equals(owner.uid())));
                removeFinalizer(owner, Deletion.ORPHAN);
            } else if (finalizer.asText().equals(Deletion.FOREGROUND)) {
                deleteDependents(owner);
            }
        }
    }

    private void deleteDependents(StoredObject owner) {
        boolean blocked = false;
        for (StoredObject dependent : resources.store().dependents(owner.uid())) {
            blocked |= blocks(dependent, owner);
            if (!dependent.isBeingDeleted()) {
                delete(dependent, new DeleteOptions(null, "Foreground", dependent.uid(), null, false));
            }
        }
        if (!blocked || resources.store().dependents(owner.uid()).isEmpty()) {
            removeFinalizer(owner, Deletion.FOREGROUND);
        }
    }

    private static boolean blocks(StoredObject dependent, StoredObject owner) {
        for (JsonNode reference : dependent.metadata().path("ownerReferences")) {
            if (reference.path("uid").asText().equals(owner.uid())) {
                return reference.path("blockOwnerDeletion").asBoolean();
            }
        }
        return false;
    }

    private List<StoredObject> owners(StoredObject object) {
        return object.metadata()
                .path("ownerReferences")
                .valueStream()
                .flatMap(reference ->
                        resources.store().byUid(reference.path("uid").asText()).stream())
                .toList();
    }

    private void delete(StoredObject object, DeleteOptions options) {
        try {
            resources.delete(object.type(), object.key(), options.ofUid(object.uid()));
        } catch (ApiException gone) {
            LOG.debug("somebody else has collected it; object={}", object);
        }
    }

    private void keepOwners(StoredObject object, Predicate<JsonNode> keeps) {
        resources.edit(object.type(), object.key(), tree -> {
            ArrayNode kept = Trees.array();
            tree.path("metadata")
                    .path("ownerReferences")
                    .valueStream()
                    .filter(keeps)
                    .forEach(kept::add);
            replace(Trees.metadata(tree), "ownerReferences", kept);
        });
    }

    private void removeFinalizer(StoredObject object, String finalizer) {
        resources.edit(object.type(), object.key(), tree -> {
            ArrayNode kept = Trees.array();
            tree.path("metadata")
                    .path("finalizers")
                    .valueStream()
                    .filter(name -> !name.asText().equals(finalizer))
                    .forEach(kept::add);
            replace(Trees.metadata(tree), "finalizers", kept);
        });
    }

    private static void replace(ObjectNode metadata, String field, ArrayNode items) {
        if (items.isEmpty()) {
            metadata.remove(field);
        } else {
            metadata.set(field, items);
        }
    }
}
