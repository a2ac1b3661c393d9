package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.Change;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.StoredObject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Puts pods on the node as soon as it is ready, not cordoned, and their claims exist. */
final class Scheduler {

    private final Resources resources;
    private final Set<ObjectKey> unplaced = new LinkedHashSet<>();

    Scheduler(Resources resources) {
        this.resources = resources;
    }

    void onPod(Change change) {
        ObjectKey key = change.object().key();
        boolean wants = !change.isRemoval()
                && !change.after().spec().hasNonNull("nodeName")
                && change.after().spec().path("schedulingGates").isEmpty();
        if (wants) {
            unplaced.add(key);
            place(change.after());
        } else {
            unplaced.remove(key);
        }
    }

    /** Tries all waiting pods again: a node or a claim has changed. */
    void retry() {
        for (ObjectKey key : Set.copyOf(unplaced)) {
            resources.find(resources.type("pods"), key).ifPresent(this::place);
        }
    }

    private void place(StoredObject pod) {
        Optional<String> obstacle = obstacle(pod);
        if (obstacle.isEmpty()) {
            unplaced.remove(pod.key());
            resources.bind(pod, Node.NAME);
        } else {
            resources.editStatus(
                    pod.type(),
                    pod.key(),
                    tree -> Conditions.set(tree, "PodScheduled", false, "Unschedulable", obstacle.get()));
        }
    }

    private Optional<String> obstacle(StoredObject pod) {
        Optional<StoredObject> node = resources.find(resources.type("nodes"), new ObjectKey("", Node.NAME));
        String none = "0/1 nodes are available: ";
        if (node.isEmpty() || !Conditions.holds(node.get().tree(), "Ready")) {
            return Optional.of(none + "1 node(s) were not ready.");
        }
        if (node.get().spec().path("unschedulable").asBoolean()) {
            return Optional.of(none + "1 node(s) were unschedulable.");
        }
        JsonNode labels = Resources.labels(node.get().tree());
        boolean matches = pod.spec().path("nodeSelector").properties().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        if (!matches) {
            return Optional.of(none + "1 node(s) didn't match Pod's node affinity/selector.");
        }
        return missingClaim(pod).map(claim -> none + claim);
    }

    private Optional<String> missingClaim(StoredObject pod) {
        for (JsonNode volume : pod.spec().path("volumes")) {
            String name = volume.path("persistentVolumeClaim").path("claimName").asText("");
            if (!name.isEmpty()) {
                Optional<StoredObject> claim =
                        resources.find(resources.type("persistentvolumeclaims"), new ObjectKey(pod.namespace(), name));
                if (claim.isEmpty()) {
                    return Optional.of("persistentvolumeclaim \"" + name + "\" not found.");
                }
                if (!claim.get().status().path("phase").asText().equals("Bound")) {
                    return Optional.of("pod has unbound immediate PersistentVolumeClaims.");
                }
            }
        }
        return Optional.empty();
    }
}
