package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;

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
        store.get(definitions, new ObjectKey("", type.qualifiedName())).ifPresent(definition -> {
            JsonNode schema = schema(definition.spec());
            CustomSchema.apply(schema, tree);
            new SchemaCheck(type, tree.path("metadata").path("name").asText()).check(schema, tree);
        });
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
