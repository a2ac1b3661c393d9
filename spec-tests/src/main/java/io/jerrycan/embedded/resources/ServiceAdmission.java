package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Services get an address; nothing listens there. */
final class ServiceAdmission implements Admission {

    private final ResourceType type;
    private final AtomicInteger last = new AtomicInteger();

    ServiceAdmission(ResourceType type) {
        this.type = type;
    }

    @Override
    public void create(ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        FieldErrors errors = new FieldErrors();
        check(errors, spec);
        errors.throwIfAny(type, tree.path("metadata").path("name").asText());
        complete(spec);
        if (!isExternal(spec) && !spec.hasNonNull("clusterIP")) {
            int number = last.incrementAndGet();
            spec.put("clusterIP", "10.96." + (number >> 8 & 255) + "." + (number & 255));
        }
        if (spec.hasNonNull("clusterIP")) {
            Defaults.set(spec, "clusterIPs", List.of(spec.path("clusterIP").asText()));
        }
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        FieldErrors errors = new FieldErrors();
        check(errors, spec);
        if (!isExternal(spec)) {
            JsonNode was = before.path("spec").path("clusterIP");
            Defaults.set(spec, "clusterIP", was);
            Defaults.set(spec, "clusterIPs", before.path("spec").path("clusterIPs"));
            if (!was.isMissingNode() && !was.equals(spec.path("clusterIP"))) {
                String wanted = spec.path("clusterIP").toString();
                errors.add("spec.clusterIPs[0]", "Invalid value: []string{" + wanted + "}: may not change once set");
            }
        }
        errors.throwIfAny(type, tree.path("metadata").path("name").asText());
        complete(spec);
    }

    private static void check(FieldErrors errors, JsonNode spec) {
        boolean headless = spec.path("clusterIP").asText().equals("None");
        if (spec.path("ports").isEmpty() && !headless && !isExternal(spec)) {
            errors.required("spec.ports");
        }
    }

    private static void complete(ObjectNode spec) {
        Defaults.set(spec, "type", "ClusterIP");
        Defaults.set(spec, "sessionAffinity", "None");
        for (JsonNode port : spec.path("ports")) {
            Defaults.set((ObjectNode) port, "protocol", "TCP");
            Defaults.set((ObjectNode) port, "targetPort", port.path("port"));
        }
    }

    private static boolean isExternal(JsonNode spec) {
        return spec.path("type").asText().equals("ExternalName");
    }
}
