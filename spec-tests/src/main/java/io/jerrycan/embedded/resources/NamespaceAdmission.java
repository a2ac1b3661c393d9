package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;

final class NamespaceAdmission implements Admission {

    @Override
    public void create(ObjectNode tree) {
        Trees.object(tree, "metadata", "labels")
                .put(
                        "kubernetes.io/metadata.name",
                        tree.path("metadata").path("name").asText());
        ObjectNode spec = Trees.object(tree, "spec");
        if (spec.path("finalizers").isEmpty()) {
            spec.putArray("finalizers").add("kubernetes");
        }
        Trees.object(tree, "status").put("phase", "Active");
    }
}
