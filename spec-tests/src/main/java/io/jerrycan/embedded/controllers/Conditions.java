package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.Trees;

/** The {@code status.conditions} of an object. */
final class Conditions {

    private Conditions() {}

    /** Sets a condition; its times move only when its status does. */
    static void set(ObjectNode tree, String type, boolean holds, String reason, String message) {
        ArrayNode conditions = Trees.array(Trees.object(tree, "status"), "conditions");
        ObjectNode condition = null;
        for (JsonNode known : conditions) {
            if (known.path("type").asText().equals(type)) {
                condition = (ObjectNode) known;
            }
        }
        if (condition == null) {
            condition = conditions.addObject().put("type", type);
        }
        String status = holds ? "True" : "False";
        if (!condition.path("status").asText().equals(status)) {
            condition.put("status", status).put("lastTransitionTime", Resources.now());
        }
        condition.put("reason", reason).put("message", message);
    }

    static boolean holds(JsonNode tree, String type) {
        for (JsonNode condition : tree.path("status").path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }
}
