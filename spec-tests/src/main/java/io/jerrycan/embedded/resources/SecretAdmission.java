package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** {@code stringData} is a write-only way to say {@code data}. */
final class SecretAdmission implements Admission {

    private final ResourceType type;

    SecretAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        Defaults.set(tree, "type", "Opaque");
        if (tree.remove("stringData") instanceof ObjectNode plain) {
            ObjectNode data = Trees.object(tree, "data");
            plain.properties().forEach(entry -> data.put(entry.getKey(), encode(entry.getValue())));
        }
        tree.path("data").properties().forEach(entry -> checkBase64(tree, entry.getKey(), entry.getValue()));
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        create(tree);
        if (!before.path("type").equals(tree.path("type"))) {
            throw ApiException.invalid(
                    type,
                    tree.path("metadata").path("name").asText(),
                    "type",
                    "Invalid value: " + tree.path("type") + ": field is immutable");
        }
    }

    private static String encode(JsonNode value) {
        return Base64.getEncoder().encodeToString(value.asText().getBytes(StandardCharsets.UTF_8));
    }

    private static void checkBase64(ObjectNode tree, String key, JsonNode value) {
        try {
            Base64.getDecoder().decode(value.asText());
        } catch (IllegalArgumentException notBase64) {
            throw ApiException.badRequest("Secret in version \"v1\" cannot be handled as a Secret: data[" + key
                    + "] of secret " + tree.path("metadata").path("name").asText() + " is not base64");
        }
    }
}
