package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;

final class ClaimAdmission implements Admission {

    private final ResourceType type;

    ClaimAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        String name = tree.path("metadata").path("name").asText();
        ObjectNode spec = Trees.object(tree, "spec");
        if (spec.path("accessModes").isEmpty()) {
            throw ApiException.invalid(
                    type, name, "spec.accessModes", "Required value: at least 1 access mode is required");
        }
        if (!spec.path("resources").path("requests").hasNonNull("storage")) {
            throw ApiException.invalid(type, name, "spec.resources[storage]", "Required value");
        }
        Defaults.set(spec, "volumeMode", "Filesystem");
        Trees.object(tree, "status").put("phase", "Pending");
    }
}
