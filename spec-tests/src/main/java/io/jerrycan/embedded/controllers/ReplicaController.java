package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.util.Comparator;
import java.util.List;

/** Keeps as many pods as a ReplicaSet or ReplicationController asks for. It does not adopt pods it has not made. */
final class ReplicaController implements Controller {

    private static final Comparator<StoredObject> FIRST_TO_GO = Comparator.comparing(Pods::isReady)
            .thenComparing(StoredObject::created, Comparator.reverseOrder())
            .thenComparing(StoredObject::revision, Comparator.reverseOrder());

    private final Resources resources;
    private final ResourceType type;
    private final Pods pods;

    ReplicaController(Resources resources, String type) {
        this.resources = resources;
        this.type = resources.type(type);
        this.pods = new Pods(resources);
    }

    @Override
    public ResourceType type() {
        return type;
    }

    @Override
    public void reconcile(StoredObject set) {
        List<StoredObject> active = pods.of(set).stream().filter(Pods::isActive).toList();
        if (!set.isBeingDeleted()) {
            scale(set, active);
        }
        List<StoredObject> now = pods.of(set).stream().filter(Pods::isActive).toList();
        resources.editStatus(type, set.key(), tree -> report(tree, set, now));
    }

    private void scale(StoredObject set, List<StoredObject> active) {
        int wanted = set.spec().path("replicas").asInt();
        for (int count = active.size(); count < wanted; count++) {
            ObjectNode pod = pods.fromTemplate(set, set.spec().path("template"));
            Trees.metadata(pod).put("generateName", set.name() + "-");
            pods.create(pod);
        }
        if (active.size() > wanted) {
            active.stream().sorted(FIRST_TO_GO).limit(active.size() - wanted).forEach(pods::delete);
        }
    }

    private static void report(ObjectNode tree, StoredObject set, List<StoredObject> active) {
        long ready = active.stream().filter(Pods::isReady).count();
        Trees.object(tree, "status")
                .put("replicas", active.size())
                .put("fullyLabeledReplicas", active.size())
                .put("readyReplicas", (int) ready)
                .put("availableReplicas", (int) ready)
                .put("observedGeneration", set.metadata().path("generation").asInt());
    }
}
