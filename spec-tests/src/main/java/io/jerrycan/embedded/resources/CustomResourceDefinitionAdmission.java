package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        String name = tree.path("metadata").path("name").asText();
        String expected = spec.path("names").path("plural").asText() + "."
                + spec.path("group").asText();
        if (!name.equals(expected)) {
            throw ApiException.invalid(
                    type,
                    name,
                    "metadata.name",
                    "Invalid value: \"" + name + "\": must be spec.names.plural+\".\"+spec.group");
        }
        if (spec.path("versions").isEmpty()) {
            throw ApiException.invalid(type, name, "spec.versions", "Required value: must have at least one version");
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
