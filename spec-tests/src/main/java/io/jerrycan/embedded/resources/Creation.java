package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceType.Feature;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of a new object before it is stored: name, identity, namespace, defaults, checks. */
final class Creation {

    private final ResourceStore store;
    private final ResourceType namespaces;
    private final Admissions admissions;
    private final boolean namespacesAppear;

    Creation(ResourceStore store, ResourceType namespaces, Admissions admissions, boolean namespacesAppear) {
        this.store = store;
        this.namespaces = namespaces;
        this.admissions = admissions;
        this.namespacesAppear = namespacesAppear;
    }

    /** Whether the server chooses the name, and so may try another one. */
    static boolean isNamedByServer(ObjectNode tree) {
        return tree.path("metadata").path("name").asText("").isEmpty()
                && !tree.path("metadata").path("generateName").asText("").isEmpty();
    }

    /** Completes an object in place. @throws ApiException as the API server refuses it */
    void prepare(ResourceType type, ObjectNode tree) {
        ObjectNode metadata = Trees.metadata(tree);
        if (!metadata.path("resourceVersion").asText("").isEmpty()) {
            throw ApiException.badRequest("resourceVersion should not be set on objects to be created");
        }
        if (isNamedByServer(tree)) {
            metadata.put("name", Names.generate(metadata.path("generateName").asText()));
        }
        if (type.namespaced()) {
            requireNamespace(type, tree);
        } else {
            metadata.remove("namespace");
        }
        metadata.put("uid", UUID.randomUUID().toString()).put("creationTimestamp", Resources.now());
        metadata.remove(List.of("deletionTimestamp", "deletionGracePeriodSeconds", "generation"));
        if (type.has(Feature.GENERATION)) {
            metadata.put("generation", 1);
        }
        if (type.has(Feature.STATUS)) {
            tree.remove("status");
        }
        tree.put("kind", type.kind()).put("apiVersion", type.apiVersion());
        MetadataCheck.check(type, tree);
        admissions.create(type, tree);
    }

    private void requireNamespace(ResourceType type, ObjectNode tree) {
        String name = tree.path("metadata").path("namespace").asText("");
        Optional<StoredObject> namespace = store.get(namespaces, new ObjectKey("", name));
        if (namespace.isEmpty() && namespacesAppear) {
            appear(name);
        } else if (namespace.isEmpty()) {
            throw ApiException.notFound(namespaces, name);
        } else if (namespace.get().isBeingDeleted()) {
            throw ApiException.forbidden(
                            type,
                            tree.path("metadata").path("name").asText(),
                            "unable to create new content in namespace " + name + " because it is being terminated")
                    .because(
                            "NamespaceTerminating", "namespace " + name + " is being terminated", "metadata.namespace");
        }
    }

    private void appear(String name) {
        ObjectNode namespace = Trees.object();
        Trees.metadata(namespace).put("name", name);
        prepare(namespaces, namespace);
        try {
            store.create(namespaces, namespace);
        } catch (ApiException alreadyExists) {
            // another request was faster
        }
    }
}
