package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

/** What a Deployment reports of its rollout. */
final class DeploymentStatus {

    private DeploymentStatus() {}

    static void write(ObjectNode tree, StoredObject deployment, StoredObject current, List<StoredObject> sets) {
        int wanted = deployment.spec().path("replicas").asInt();
        int replicas = sum(sets, "replicas");
        int available = sum(sets, "availableReplicas");
        int updated = sets.stream()
                .filter(set -> set.uid().equals(current.uid()))
                .mapToInt(set -> set.status().path("replicas").asInt())
                .sum();
        ObjectNode status = Trees.object(tree, "status")
                .put(
                        "observedGeneration",
                        deployment.metadata().path("generation").asInt())
                .put("replicas", replicas)
                .put("updatedReplicas", updated)
                .put("readyReplicas", sum(sets, "readyReplicas"))
                .put("availableReplicas", available);
        if (available < wanted) {
            status.put("unavailableReplicas", wanted - available);
        } else {
            status.remove("unavailableReplicas");
        }
        boolean enough = available >= wanted;
        Conditions.set(
                tree,
                "Available",
                enough,
                enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                "Deployment " + (enough ? "has" : "does not have") + " minimum availability.");
        boolean complete = updated == wanted && replicas == wanted && enough;
        Conditions.set(
                tree,
                "Progressing",
                true,
                complete ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
                "ReplicaSet \"" + current.name()
                        + (complete ? "\" has successfully progressed." : "\" is progressing."));
    }

    private static int sum(List<StoredObject> sets, String field) {
        return sets.stream().mapToInt(set -> set.status().path(field).asInt()).sum();
    }
}
