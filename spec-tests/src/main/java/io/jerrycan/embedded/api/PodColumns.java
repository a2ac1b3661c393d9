package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A pod's cells, with kubectl's rules for its status. */
final class PodColumns {

    private PodColumns() {}

    static String ready(JsonNode pod) {
        int ready = 0;
        for (JsonNode container : pod.path("status").path("containerStatuses")) {
            ready += container.path("ready").asBoolean() ? 1 : 0;
        }
        return ready + "/" + pod.path("spec").path("containers").size();
    }

    static String restarts(JsonNode pod) {
        int restarts = 0;
        for (JsonNode container : pod.path("status").path("containerStatuses")) {
            restarts += container.path("restartCount").asInt();
        }
        return String.valueOf(restarts);
    }

    static String status(JsonNode pod) {
        if (pod.path("metadata").hasNonNull("deletionTimestamp")) {
            return "Terminating";
        }
        JsonNode status = pod.path("status");
        for (String list : new String[] {"initContainerStatuses", "containerStatuses"}) {
            for (JsonNode container : status.path(list)) {
                Optional<String> reason = reason(container.path("state"), list.startsWith("init"));
                if (reason.isPresent()) {
                    return reason.get();
                }
            }
        }
        return status.path("reason").asText(status.path("phase").asText());
    }

    private static Optional<String> reason(JsonNode state, boolean init) {
        if (state.has("waiting")) {
            String reason = state.path("waiting").path("reason").asText();
            return init && reason.equals("PodInitializing")
                    ? Optional.of("Init")
                    : Optional.of(reason).filter(text -> !text.isEmpty());
        }
        JsonNode terminated = state.path("terminated");
        boolean tells = !terminated.isMissingNode()
                && !(init && terminated.path("exitCode").asInt() == 0);
        return tells
                ? Optional.of((init ? "Init:" : "") + terminated.path("reason").asText("Error"))
                : Optional.empty();
    }
}
