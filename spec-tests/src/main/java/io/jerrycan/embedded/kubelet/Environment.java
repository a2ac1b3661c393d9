package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The environment of a container: what the node gives to every pod, then {@code envFrom}, then {@code env}. */
final class Environment {

    private static final int LONGEST_HOSTNAME = 63;

    private final ConfigData config;
    private final Map<String, String> ofNode;

    /** @param ofNode variables of every container, among them PATH */
    Environment(ConfigData config, Map<String, String> ofNode) {
        this.config = config;
        this.ofNode = ofNode;
    }

    /**
     * The variables of a container. A value of {@code env} may refer to those of {@code env} before it, and to no others.
     *
     * @param account whether it has the service account's files
     * @throws NotReady if something it refers to is missing
     */
    Map<String, String> of(JsonNode pod, JsonNode container, boolean account) throws NotReady {
        String namespace = pod.path("metadata").path("namespace").asText();
        Map<String, String> values = new LinkedHashMap<>(ofNode);
        values.put("HOSTNAME", hostname(pod));
        values.put("HOME", "/tmp");
        if (account) {
            values.putAll(ServiceAccountFiles.variables());
        }
        for (JsonNode source : container.path("envFrom")) {
            String prefix = source.path("prefix").asText("");
            for (String type : new String[] {"secrets", "configmaps"}) {
                JsonNode reference = source.path(type.equals("secrets") ? "secretRef" : "configMapRef");
                if (!reference.isMissingNode()) {
                    String name = reference.path("name").asText();
                    config.all(type, namespace, name, reference.path("optional").asBoolean())
                            .orElse(Map.of())
                            .forEach((key, value) ->
                                    values.put(prefix + key, new String(value, StandardCharsets.UTF_8)));
                }
            }
        }
        Map<String, String> referable = new LinkedHashMap<>();
        for (JsonNode variable : container.path("env")) {
            value(pod, container, variable, referable)
                    .ifPresent(value -> referable.put(variable.path("name").asText(), value));
        }
        values.putAll(referable);
        return values;
    }

    /** The pod's name, cut to what a host name may be. */
    private static String hostname(JsonNode pod) {
        String name = pod.path("spec")
                .path("hostname")
                .asText(pod.path("metadata").path("name").asText());
        return name.substring(0, Math.min(name.length(), LONGEST_HOSTNAME)).replaceFirst("[-.]+$", "");
    }

    private Optional<String> value(JsonNode pod, JsonNode container, JsonNode variable, Map<String, String> known)
            throws NotReady {
        JsonNode from = variable.path("valueFrom");
        String namespace = pod.path("metadata").path("namespace").asText();
        if (from.has("secretKeyRef")) {
            return config.one("secrets", namespace, from.path("secretKeyRef"));
        }
        if (from.has("configMapKeyRef")) {
            return config.one("configmaps", namespace, from.path("configMapKeyRef"));
        }
        if (from.has("fieldRef")) {
            return Optional.of(
                    PodFields.value(pod, from.path("fieldRef").path("fieldPath").asText()));
        }
        if (from.has("resourceFieldRef")) {
            return Optional.of(PodFields.resource(container, from.path("resourceFieldRef")));
        }
        return Optional.of(Expansion.expand(variable.path("value").asText(""), known));
    }
}
