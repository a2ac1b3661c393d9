package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;

/** The class that the resources of a pod's containers put it in. */
final class QualityOfService {

    private QualityOfService() {}

    /** @return {@code Guaranteed}, {@code Burstable} or {@code BestEffort} */
    static String of(JsonNode spec) {
        boolean some = false;
        boolean all = true;
        for (String list : new String[] {"initContainers", "containers"}) {
            for (JsonNode container : spec.path(list)) {
                JsonNode limits = container.path("resources").path("limits");
                JsonNode requests = container.path("resources").path("requests");
                some |= !limits.isEmpty() || !requests.isEmpty();
                all &= limits.has("cpu") && limits.has("memory") && limits.equals(requests);
            }
        }
        if (!some) {
            return "BestEffort";
        }
        return all ? "Guaranteed" : "Burstable";
    }
}
