package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class ConfigMapAdmission implements Admission {

    private static final List<String> FIELDS = List.of("data", "binaryData");

    private final ResourceType type;

    ConfigMapAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        check(errors, tree);
        errors.throwIfAny(type, tree.path("metadata").path("name").asText());
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        DataCheck.immutable(errors, before, tree, FIELDS);
        check(errors, tree);
        errors.throwIfAny(type, tree.path("metadata").path("name").asText());
    }

    private static void check(FieldErrors errors, ObjectNode tree) {
        long size = 0;
        for (String field : FIELDS) {
            for (var entry : tree.path(field).properties()) {
                Names.configKey(errors, field + "[" + entry.getKey() + "]", entry.getKey());
                size += entry.getValue().asText().getBytes(StandardCharsets.UTF_8).length;
            }
        }
        DataCheck.size(errors, "[]", size);
    }
}
