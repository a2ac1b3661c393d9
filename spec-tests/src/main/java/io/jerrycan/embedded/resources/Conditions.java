package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;

/** The {@code status.conditions} of an object. */
public final class Conditions {

    private Conditions() {}

    /** Sets a condition; its time of transition moves only when its status does. Reason and message may be null. */
    public static void set(ObjectNode tree, String type, boolean holds, String reason, String message) {
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
        put(condition, "reason", reason);
        put(condition, "message", message);
    }

    private static void put(ObjectNode condition, String field, String value) {
        if (value == null) {
            condition.remove(field);
        } else {
            condition.put(field, value);
        }
    }

    public static boolean holds(JsonNode tree, String type) {
        for (JsonNode condition : tree.path("status").path("conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }
}
