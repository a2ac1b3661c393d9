package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;
import java.util.concurrent.atomic.AtomicInteger;

/** Services get an address; nothing listens there. */
final class ServiceAdmission implements Admission {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public void create(ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        Defaults.set(spec, "type", "ClusterIP");
        Defaults.set(spec, "sessionAffinity", "None");
        if (!spec.path("type").asText().equals("ExternalName")) {
            int number = last.incrementAndGet();
            Defaults.set(spec, "clusterIP", "10.96." + (number >> 8 & 255) + "." + (number & 255));
        }
        for (JsonNode port : spec.path("ports")) {
            Defaults.set((ObjectNode) port, "protocol", "TCP");
            Defaults.set((ObjectNode) port, "targetPort", port.path("port"));
        }
    }

    @Override
    public void update(JsonNode before, ObjectNode tree) {
        Defaults.set(
                Trees.object(tree, "spec"), "clusterIP", before.path("spec").path("clusterIP"));
        create(tree);
    }
}
