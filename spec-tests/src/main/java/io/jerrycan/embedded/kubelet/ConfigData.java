package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What pods read out of Secrets and ConfigMaps. */
final class ConfigData {

    private final Resources resources;

    ConfigData(Resources resources) {
        this.resources = resources;
    }

    /**
     * All values of a Secret or ConfigMap.
     *
     * @param type {@code secrets} or {@code configmaps}
     * @return empty if it does not exist but is optional
     * @throws NotReady if it does not exist
     */
    Optional<Map<String, byte[]>> all(String type, String namespace, String name, boolean optional) throws NotReady {
        Optional<StoredObject> object = resources.find(resources.type(type), new ObjectKey(namespace, name));
        if (object.isEmpty()) {
            if (optional) {
                return Optional.empty();
            }
            String kind = type.equals("secrets") ? "secret" : "configmap";
            throw NotReady.waiting("CreateContainerConfigError", kind + " \"" + name + "\" not found");
        }
        JsonNode tree = object.get().tree();
        Map<String, byte[]> values = new LinkedHashMap<>();
        String encoded = type.equals("secrets") ? "data" : "binaryData";
        tree.path(encoded)
                .properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        Base64.getDecoder().decode(entry.getValue().asText())));
        if (type.equals("configmaps")) {
            tree.path("data")
                    .properties()
                    .forEach(entry ->
                            values.put(entry.getKey(), entry.getValue().asText().getBytes(StandardCharsets.UTF_8)));
        }
        return Optional.of(values);
    }

    /** One value; empty if it is absent but optional. */
    Optional<String> one(String type, String namespace, JsonNode reference) throws NotReady {
        boolean optional = reference.path("optional").asBoolean();
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        Optional<Map<String, byte[]>> values = all(type, namespace, name, optional);
        if (values.isPresent() && !values.get().containsKey(key) && !optional) {
            String kind = type.equals("secrets") ? "Secret " : "ConfigMap ";
            throw NotReady.waiting(
                    "CreateContainerConfigError", "couldn't find key " + key + " in " + kind + namespace + "/" + name);
        }
        return values.map(map -> map.get(key)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
