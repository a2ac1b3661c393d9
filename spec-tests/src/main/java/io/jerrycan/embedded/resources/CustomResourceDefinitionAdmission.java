package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A definition is established at once: its type is served as soon as the creation has been answered. */
final class CustomResourceDefinitionAdmission implements Admission {

    private final ResourceType type;

    CustomResourceDefinitionAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        check(tree);
        ObjectNode names = Trees.object(tree, "spec", "names");
        Defaults.set(names, "singular", names.path("kind").asText().toLowerCase(Locale.ROOT));
        Defaults.set(names, "listKind", names.path("kind").asText() + "List");
        ObjectNode status = Trees.object(tree, "status");
        status.set("acceptedNames", names.deepCopy());
        status.putArray("storedVersions");
        status.putArray("conditions")
                .add(condition("NamesAccepted", "NoConflicts", "no conflicts found"))
                .add(condition("Established", "InitialNamesAccepted", "the initial names have been accepted"));
        for (JsonNode version : tree.path("spec").path("versions")) {
            if (version.path("storage").asBoolean()) {
                Trees.array(status, "storedVersions").add(version.path("name").asText());
            }
        }
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        check(tree);
    }

    private void check(ObjectNode tree) {
        JsonNode spec = tree.path("spec");
        FieldErrors errors = new FieldErrors();
        String name = tree.path("metadata").path("name").asText();
        String plural = spec.path("names").path("plural").asText("");
        String group = spec.path("group").asText("");
        if (!name.equals(plural + "." + group)) {
            errors.invalid("metadata.name", name, "must be spec.names.plural+\".\"+spec.group");
        }
        if (group.isEmpty()) {
            errors.required("spec.group");
        }
        if (spec.path("scope").isMissingNode()) {
            errors.required("spec.scope");
        }
        errors.oneOf("spec.scope", spec.path("scope"), List.of("Cluster", "Namespaced"));
        versions(errors, spec.path("versions"));
        if (plural.isEmpty()) {
            errors.required("spec.names.plural");
        }
        if (spec.path("names").path("kind").asText("").isEmpty()) {
            errors.required("spec.names.kind");
        }
        errors.throwIfAny(type, name);
    }

    private static void versions(FieldErrors errors, JsonNode versions) {
        int stored = 0;
        int index = 0;
        for (JsonNode version : versions) {
            if (!version.path("schema").path("openAPIV3Schema").isObject()) {
                errors.required("spec.versions[" + index + "].schema.openAPIV3Schema");
            }
            stored += version.path("storage").asBoolean() ? 1 : 0;
            index++;
        }
        if (versions.isEmpty()) {
            errors.add("spec.versions", "Required value: must have at least one version");
        } else if (stored != 1) {
            errors.invalid("spec.versions", versions, "must have exactly one version marked as storage version");
        }
    }

    private static ObjectNode condition(String condition, String reason, String message) {
        return Trees.object()
                .put("type", condition)
                .put("status", "True")
                .put("reason", reason)
                .put("message", message)
                .put(
                        "lastTransitionTime",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
