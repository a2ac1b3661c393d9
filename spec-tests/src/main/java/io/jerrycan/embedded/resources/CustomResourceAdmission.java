package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import java.util.List;
import java.util.Optional;

/** Brings a custom resource into the shape that the schema of its definition gives it. Types without a definition are free. */
final class CustomResourceAdmission implements Admission {

    private final ResourceStore store;
    private final ResourceType definitions;
    private final ResourceType type;

    CustomResourceAdmission(ResourceStore store, ResourceType definitions, ResourceType type) {
        this.store = store;
        this.definitions = definitions;
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        schema().ifPresent(schema -> {
            CustomSchema.apply(schema, tree);
            FieldErrors errors = new FieldErrors();
            SchemaCheck.check(errors, schema, tree);
            errors.throwIfAny(type, tree.path("metadata").path("name").asText());
        });
    }

    /** @return the paths of the fields that the schema does not know, and that were pruned */
    List<String> prune(ObjectNode tree) {
        return schema().map(schema -> CustomSchema.apply(schema, tree)).orElse(List.of());
    }

    private Optional<JsonNode> schema() {
        return store.get(definitions, new ObjectKey("", type.qualifiedName()))
                .map(definition -> schema(definition.spec()));
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        create(tree);
    }

    private static JsonNode schema(JsonNode definition) {
        for (JsonNode version : definition.path("versions")) {
            if (version.path("storage").asBoolean()) {
                return version.path("schema").path("openAPIV3Schema");
            }
        }
        return definition.path("none");
    }
}
