package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

/** A pod's status as the kubelet reports it. */
final class PodStatus {

    private PodStatus() {}

    /** Writes phase, conditions and container statuses into a pod; a time of transition stays while its status stays. */
    static void write(ObjectNode pod, String ip, PodPhase phase, List<Container> inits, List<Container> containers) {
        ObjectNode status = Trees.object(pod, "status");
        if (!status.has("podIP")) {
            status.put("podIP", ip).put("hostIP", "127.0.0.1").put("startTime", Resources.now());
            status.putArray("podIPs").addObject().put("ip", ip);
        }
        status.put("phase", phase.phase());
        put(status, "reason", phase.reason());
        put(status, "message", phase.message());
        boolean initialized = inits.stream().allMatch(Container::isInitDone);
        boolean ready = phase.phase().equals("Running")
                && containers.stream().allMatch(container -> container.state().isRunning());
        String why = phase.phase().equals("Succeeded") ? "PodCompleted" : ready ? null : "ContainersNotReady";
        Conditions.set(pod, "PodScheduled", true, null, null);
        Conditions.set(pod, "Initialized", initialized, initialized ? null : "ContainersNotInitialized", null);
        Conditions.set(pod, "ContainersReady", ready, why, null);
        Conditions.set(pod, "Ready", ready, why, null);
        if (!inits.isEmpty()) {
            statuses(status.putArray("initContainerStatuses"), inits, true);
        }
        statuses(status.putArray("containerStatuses"), containers, false);
    }

    private static void statuses(ArrayNode statuses, List<Container> containers, boolean init) {
        for (Container container : containers) {
            boolean running = container.state().isRunning();
            String image = container.spec().path("image").asText();
            ObjectNode status = statuses.addObject()
                    .put("name", container.name())
                    .put("image", image)
                    .put("imageID", "embedded://" + image)
                    .put("containerID", "embedded://" + container.name() + "-" + container.restarts())
                    .put("ready", init ? container.isInitDone() : running)
                    .put("started", running)
                    .put("restartCount", container.restarts());
            status.set("state", container.state().tree());
            status.set(
                    "lastState",
                    container.lastState() == null
                            ? Trees.object()
                            : container.lastState().tree());
        }
    }

    private static void put(ObjectNode tree, String field, String value) {
        if (value == null) {
            tree.remove(field);
        } else {
            tree.put(field, value);
        }
    }
}
