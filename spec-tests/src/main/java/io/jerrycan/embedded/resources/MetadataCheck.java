package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import java.util.List;
import java.util.stream.Collectors;

/** What may stand in the metadata of an object. */
final class MetadataCheck {

    private static final String RBAC = "rbac.authorization.k8s.io";

    private MetadataCheck() {}

    /** @throws ApiException invalid */
    static void check(ResourceType type, ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        JsonNode metadata = tree.path("metadata");
        String name = metadata.path("name").asText();
        name(errors, type, name);
        metadata.path("labels").properties().forEach(label -> {
            Names.qualified(errors, "metadata.labels", label.getKey());
            Names.labelValue(errors, "metadata.labels", label.getValue().asText());
        });
        metadata.path("annotations")
                .fieldNames()
                .forEachRemaining(key -> Names.qualified(errors, "metadata.annotations", key));
        for (JsonNode finalizer : metadata.path("finalizers")) {
            Names.qualified(errors, "metadata.finalizers", finalizer.asText());
        }
        owners(errors, metadata.path("ownerReferences"));
        errors.throwIfAny(type, name);
    }

    private static void name(FieldErrors errors, ResourceType type, String name) {
        if (name.isEmpty()) {
            errors.add("metadata.name", "Required value: name or generateName is required");
        } else if (type.qualifiedName().equals("services")) {
            Names.serviceName(errors, "metadata.name", name);
        } else if (type.qualifiedName().equals("namespaces")) {
            Names.label(errors, "metadata.name", name);
        } else if (!type.group().equals(RBAC)) {
            Names.subdomain(errors, "metadata.name", name);
        }
    }

    private static void owners(FieldErrors errors, JsonNode references) {
        for (JsonNode reference : references) {
            for (String field : new String[] {"kind", "name", "uid"}) {
                if (reference.path(field).asText("").isEmpty()) {
                    errors.invalid("metadata.ownerReferences." + field, "", "must not be empty");
                }
            }
        }
    }

    /** Only a deletion marks an object as deleted. @throws ApiException invalid */
    static void checkDeletion(ResourceType type, JsonNode before, JsonNode tree) {
        JsonNode is = tree.path("metadata").path("deletionTimestamp");
        if (!is.isMissingNode()
                && !is.isNull()
                && !is.equals(before.path("metadata").get("deletionTimestamp"))) {
            throw ApiException.invalid(
                    type,
                    before.path("metadata").path("name").asText(),
                    "metadata.deletionTimestamp",
                    "Invalid value: " + is + ": field is immutable");
        }
    }

    /** What is being deleted must not be held up by somebody new. @throws ApiException invalid */
    static void checkFinalizers(ResourceType type, JsonNode before, JsonNode tree) {
        List<String> known = names(before);
        List<String> added =
                names(tree).stream().filter(name -> !known.contains(name)).toList();
        if (before.path("metadata").hasNonNull("deletionTimestamp") && !added.isEmpty()) {
            throw ApiException.invalid(
                    type,
                    before.path("metadata").path("name").asText(),
                    "metadata.finalizers",
                    "Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers"
                            + added.stream()
                                    .map(name -> "\"" + name + "\"")
                                    .collect(Collectors.joining(", ", " []string{", "}")));
        }
    }

    private static List<String> names(JsonNode tree) {
        return tree.path("metadata")
                .path("finalizers")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
