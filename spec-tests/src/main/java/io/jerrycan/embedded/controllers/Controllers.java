package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.controllers.Controller.Work;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.store.Change;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All controllers, and the rule by which they hear: of their own objects, and of what is owned by these. */
public final class Controllers implements AutoCloseable {

    private final Resources resources;
    private final WorkQueue queue;
    private final Map<ResourceType, Controller> byType = new HashMap<>();
    private final GarbageCollector garbage;
    private final NamespaceController namespaces;
    private final ClaimController claims;
    private final SnapshotController snapshots;

    public Controllers(Resources resources, DataFolder data) {
        this.resources = resources;
        this.queue = new WorkQueue(resources);
        this.garbage = new GarbageCollector(resources);
        this.namespaces = new NamespaceController(resources);
        this.claims = new ClaimController(resources, data, queue);
        this.snapshots = new SnapshotController(resources, data, queue);
        List.of(
                        namespaces,
                        claims,
                        snapshots,
                        new SnapshotContentController(resources, data),
                        new DeploymentController(resources),
                        new ReplicaController(resources, "replicasets.apps"),
                        new ReplicaController(resources, "replicationcontrollers"),
                        new StatefulSetController(resources),
                        new DeploymentConfigController(resources),
                        new JobController(resources, queue))
                .forEach(controller -> byType.put(controller.type(), controller));
    }

    public void start() {
        resources.store().subscribe(Topic.everything(), -1, queue.thread(), this::onChange);
    }

    private void onChange(Change change) {
        StoredObject object = change.object();
        Controller own = byType.get(object.type());
        if (own != null && change.isRemoval()) {
            own.removed(object);
        } else if (own != null) {
            queue.add(new Work(own, object.key()));
        }
        notifyOwners(object);
        garbage.onChange(change);
        if (change.isRemoval() && !object.namespace().isEmpty()) {
            queue.add(namespaces.workFor(object));
        }
        claims.onOther(object);
        snapshots.onOther(object);
    }

    private void notifyOwners(StoredObject object) {
        for (JsonNode reference : object.metadata().path("ownerReferences")) {
            resources.store().byUid(reference.path("uid").asText()).ifPresent(owner -> {
                Controller controller = byType.get(owner.type());
                if (controller != null) {
                    queue.add(new Work(controller, owner.key()));
                }
            });
        }
    }

    @Override
    public void close() {
        claims.close();
        snapshots.close();
        queue.close();
    }
}
