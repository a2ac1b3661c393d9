package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;

/** Values for fields that nobody set. */
final class Defaults {

    private Defaults() {}

    static void set(ObjectNode tree, String field, Object value) {
        if (!tree.hasNonNull(field)) {
            tree.set(field, Trees.JSON.valueToTree(value));
        }
    }

    /** The defaults of a pod's spec, alone or inside a template. */
    static void podSpec(ObjectNode spec) {
        set(spec, "restartPolicy", "Always");
        set(spec, "terminationGracePeriodSeconds", 30);
        set(spec, "dnsPolicy", "ClusterFirst");
        set(spec, "schedulerName", "default-scheduler");
        Trees.object(spec, "securityContext");
        for (String list : new String[] {"initContainers", "containers"}) {
            for (JsonNode container : spec.path(list)) {
                if (container instanceof ObjectNode object) {
                    container(object);
                }
            }
        }
    }

    private static void container(ObjectNode container) {
        String image = container.path("image").asText("");
        boolean latest = image.endsWith(":latest") || image.lastIndexOf(':') <= image.lastIndexOf('/');
        set(container, "imagePullPolicy", latest ? "Always" : "IfNotPresent");
        set(container, "terminationMessagePath", "/dev/termination-log");
        set(container, "terminationMessagePolicy", "File");
        ObjectNode resources = Trees.object(container, "resources");
        resources
                .path("limits")
                .properties()
                .forEach(limit -> set(Trees.object(resources, "requests"), limit.getKey(), limit.getValue()));
        for (JsonNode port : container.path("ports")) {
            set((ObjectNode) port, "protocol", "TCP");
        }
        for (JsonNode variable : container.path("env")) {
            if (variable.path("valueFrom").path("fieldRef") instanceof ObjectNode reference) {
                set(reference, "apiVersion", "v1");
            }
        }
    }
}
