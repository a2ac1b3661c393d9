package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.StoredObject;
import java.util.List;
import java.util.Optional;

/** The rules of a Job that say by exit codes when it has failed for good. Other rules of the policy are not imitated. */
final class PodFailurePolicy {
    private PodFailurePolicy() {}

    /** Why the Job has failed, in the words of a real controller. */
    static Optional<String> failure(StoredObject job, List<StoredObject> pods) {
        JsonNode rules = job.spec().path("podFailurePolicy").path("rules");
        for (StoredObject pod : pods) {
            for (JsonNode container : pod.status().path("containerStatuses")) {
                for (int i = 0; i < rules.size(); i++) {
                    if (matches(rules.get(i), container)) {
                        return Optional.of(
                                "Container %s for pod %s/%s failed with exit code %d matching FailJob rule at index %d"
                                        .formatted(
                                                container.path("name").asText(),
                                                pod.namespace(),
                                                pod.name(),
                                                exitCode(container).asInt(),
                                                i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(JsonNode rule, JsonNode container) {
        JsonNode codes = rule.path("onExitCodes");
        JsonNode exitCode = exitCode(container);
        String named = codes.path("containerName").asText("");
        boolean meant = named.isEmpty() || named.equals(container.path("name").asText());
        if (!rule.path("action").asText().equals("FailJob")
                || codes.isMissingNode()
                || !meant
                || !exitCode.isNumber()
                || exitCode.asInt() == 0) {
            return false;
        }
        boolean listed = false;
        for (JsonNode value : codes.path("values")) {
            listed |= value.asInt() == exitCode.asInt();
        }
        return listed == codes.path("operator").asText().equals("In");
    }

    private static JsonNode exitCode(JsonNode container) {
        return container.path("state").path("terminated").path("exitCode");
    }
}
