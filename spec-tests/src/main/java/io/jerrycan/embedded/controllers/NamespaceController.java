package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;

/** Gives each namespace its default service account; empties a namespace that is deleted, and then lets it go. */
final class NamespaceController implements Controller {

    private final Resources resources;

    NamespaceController(Resources resources) {
        this.resources = resources;
    }

    @Override
    public ResourceType type() {
        return resources.type("namespaces");
    }

    Work workFor(StoredObject inNamespace) {
        return new Work(this, new ObjectKey("", inNamespace.namespace()));
    }

    @Override
    public void reconcile(StoredObject namespace) {
        if (!namespace.isBeingDeleted()) {
            addServiceAccount(namespace.name());
            return;
        }
        boolean empty = true;
        for (ResourceType type : resources.types().all()) {
            if (type.namespaced()) {
                for (StoredObject object :
                        resources.store().list(type, namespace.name()).objects()) {
                    empty &= resources
                            .delete(type, object.key(), DeleteOptions.DEFAULT)
                            .removed();
                }
            }
        }
        if (empty) {
            resources.edit(
                    type(), namespace.key(), tree -> Trees.object(tree, "spec").remove("finalizers"));
            resources.delete(type(), namespace.key(), DeleteOptions.DEFAULT.ofUid(namespace.uid()));
        }
    }

    private void addServiceAccount(String namespace) {
        ResourceType accounts = resources.type("serviceaccounts");
        if (resources.find(accounts, new ObjectKey(namespace, "default")).isEmpty()) {
            resources.create(
                    accounts, Trees.parse("{\"metadata\":{\"name\":\"default\",\"namespace\":\"" + namespace + "\"}}"));
        }
    }
}
