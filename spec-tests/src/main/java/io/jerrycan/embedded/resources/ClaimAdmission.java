package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

final class ClaimAdmission implements Admission {

    /** What the controller that binds a claim fills in, and what may grow. */
    private static final List<String> MAY_CHANGE =
            List.of("volumeName", "storageClassName", "resources", "volumeAttributesClassName");

    private final ResourceType type;

    ClaimAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        FieldErrors errors = new FieldErrors();
        if (spec.path("accessModes").isEmpty()) {
            errors.add("spec.accessModes", "Required value: at least 1 access mode is required");
        }
        if (!spec.path("resources").path("requests").hasNonNull("storage")) {
            errors.required("spec.resources[storage]");
        }
        errors.throwIfAny(type, tree.path("metadata").path("name").asText());
        Defaults.set(spec, "volumeMode", "Filesystem");
        Trees.object(tree, "status").put("phase", "Pending");
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        if (!fixed(before).equals(fixed(tree))) {
            errors.add(
                    "spec",
                    "Forbidden: spec is immutable after creation except resources.requests and"
                            + " volumeAttributesClassName for bound claims");
        }
        errors.throwIfAny(type, tree.path("metadata").path("name").asText());
    }

    private static JsonNode fixed(JsonNode tree) {
        return tree.path("spec") instanceof ObjectNode spec ? spec.deepCopy().without(MAY_CHANGE) : tree.path("spec");
    }
}
