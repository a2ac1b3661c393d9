package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** {@code stringData} is a write-only way to say {@code data}. */
final class SecretAdmission implements Admission {

    private static final Map<String, List<String>> REQUIRED_KEYS = Map.of(
            "kubernetes.io/tls", List.of("tls.crt", "tls.key"),
            "kubernetes.io/dockerconfigjson", List.of(".dockerconfigjson"),
            "kubernetes.io/dockercfg", List.of(".dockercfg"),
            "kubernetes.io/ssh-auth", List.of("ssh-privatekey"));

    private final ResourceType type;

    SecretAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        FieldErrors errors = new FieldErrors();
        complete(errors, tree);
        errors.throwIfAny(type, name(tree));
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        Defaults.set(tree, "type", before.path("type"));
        FieldErrors errors = new FieldErrors();
        complete(errors, tree);
        if (!before.path("type").equals(tree.path("type"))) {
            errors.invalid("type", tree.path("type"), "field is immutable");
        }
        DataCheck.immutable(errors, before, tree, List.of("data"));
        errors.throwIfAny(type, name(tree));
    }

    private void complete(FieldErrors errors, ObjectNode tree) {
        Defaults.set(tree, "type", "Opaque");
        if (tree.remove("stringData") instanceof ObjectNode plain) {
            ObjectNode data = Trees.object(tree, "data");
            plain.properties().forEach(entry -> data.put(entry.getKey(), encode(entry.getValue())));
        }
        long size = 0;
        for (var entry : tree.path("data").properties()) {
            size += decode(entry.getValue().asText());
            Names.configKey(errors, "data[" + entry.getKey() + "]", entry.getKey());
        }
        DataCheck.size(errors, "data", size);
        for (String key : REQUIRED_KEYS.getOrDefault(tree.path("type").asText(), List.of())) {
            if (!tree.path("data").has(key)) {
                errors.required("data[" + key + "]");
            }
        }
    }

    private static String encode(JsonNode value) {
        return Base64.getEncoder().encodeToString(value.asText().getBytes(StandardCharsets.UTF_8));
    }

    /** The number of bytes that the text stands for. */
    private long decode(String text) {
        try {
            return Base64.getDecoder().decode(text).length;
        } catch (IllegalArgumentException notBase64) {
            throw Decoder.refused(type, "illegal base64 data at input byte " + firstIllegal(text));
        }
    }

    private static int firstIllegal(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean legal = letter < 128 && (Character.isLetterOrDigit(letter) || "+/=".indexOf(letter) >= 0);
            if (!legal) {
                return index;
            }
        }
        return text.length() - text.length() % 4;
    }

    private static String name(JsonNode tree) {
        return tree.path("metadata").path("name").asText();
    }
}
