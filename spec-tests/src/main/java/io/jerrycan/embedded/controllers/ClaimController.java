package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.storage.FileTrees;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.nio.file.Path;
import java.util.Optional;

/** Gives each claim a volume, filled from its data source, and takes it back when the claim goes. */
final class ClaimController implements Controller, AutoCloseable {

    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    private final Resources resources;
    private final DataFolder data;
    private final WorkQueue queue;
    private final FileWork files;
    private final ResourceType type;
    private final ResourceType volumes;
    private final Waiters waiters = new Waiters();

    ClaimController(Resources resources, DataFolder data, WorkQueue queue) {
        this.resources = resources;
        this.data = data;
        this.queue = queue;
        this.files = new FileWork(queue, "claims");
        this.type = resources.type("persistentvolumeclaims");
        this.volumes = resources.type("persistentvolumes");
    }

    @Override
    public ResourceType type() {
        return type;
    }

    void onOther(StoredObject changed) {
        waiters.of(changed.type().plural(), changed.key()).forEach(claim -> queue.add(new Work(this, claim)));
    }

    @Override
    public void reconcile(StoredObject claim) {
        if (claim.isBeingDeleted() || !claim.status().path("phase").asText().equals("Pending")) {
            waiters.remove(claim.key());
            return;
        }
        waiters.put(claim.key(), "storageclasses");
        JsonNode className = claim.spec().path("storageClassName");
        Optional<StoredObject> storage = className.isTextual()
                        && className.asText().isEmpty()
                ? Optional.empty()
                : StorageClasses.find(resources, "storageclasses.storage.k8s.io", className.asText(""), DEFAULT_CLASS);
        Path folder = data.claim(claim.namespace(), claim.name());
        if (storage.isPresent() && isFilled(claim, folder)) {
            bind(claim, storage.get());
        }
    }

    private boolean isFilled(StoredObject claim, Path folder) {
        JsonNode given = claim.spec().path("dataSource");
        JsonNode source = given.isObject() ? given : claim.spec().path("dataSourceRef");
        ObjectKey key = new ObjectKey(claim.namespace(), source.path("name").asText());
        switch (source.path("kind").asText()) {
            case "VolumeSnapshot" -> waiters.put(claim.key(), "volumesnapshots", key);
            case "PersistentVolumeClaim" -> waiters.put(claim.key(), type.plural(), key);
            default -> {}
        }
        return switch (source.path("kind").asText()) {
            case "VolumeSnapshot" ->
                isCopied(
                        resources
                                .find(resources.type("volumesnapshots.snapshot.storage.k8s.io"), key)
                                .filter(snapshot ->
                                        snapshot.status().path("readyToUse").asBoolean())
                                .flatMap(snapshot -> SnapshotController.folder(resources, data, snapshot)),
                        claim,
                        folder);
            case "PersistentVolumeClaim" ->
                isCopied(
                        resources
                                .find(type, key)
                                .filter(other ->
                                        other.status().path("phase").asText().equals("Bound"))
                                .map(other -> data.claim(other.namespace(), other.name())),
                        claim,
                        folder);
            default -> true;
        };
    }

    private boolean isCopied(Optional<Path> source, StoredObject claim, Path folder) {
        return source.isPresent()
                && files.isDone(claim.uid(), new Work(this, claim.key()), () -> FileTrees.copy(source.get(), folder));
    }

    private void bind(StoredObject claim, StoredObject storage) {
        String volume = "pvc-" + claim.uid();
        if (resources.find(volumes, new ObjectKey("", volume)).isEmpty()) {
            resources.create(volumes, volume(claim, storage, volume));
            resources.editStatus(volumes, new ObjectKey("", volume), tree -> Trees.object(tree, "status")
                    .put("phase", "Bound"));
        }
        resources.edit(type, claim.key(), tree -> {
            Trees.object(tree, "spec").put("volumeName", volume).put("storageClassName", storage.name());
            Trees.object(tree, "metadata", "annotations")
                    .put("pv.kubernetes.io/bind-completed", "yes")
                    .put("pv.kubernetes.io/bound-by-controller", "yes")
                    .put(
                            "volume.kubernetes.io/storage-provisioner",
                            storage.tree().path("provisioner").asText());
        });
        resources.editStatus(type, claim.key(), tree -> {
            ObjectNode status = Trees.object(tree, "status").put("phase", "Bound");
            status.set("accessModes", claim.spec().path("accessModes").deepCopy());
            status.putObject("capacity").set("storage", size(claim));
        });
    }

    private static ObjectNode volume(StoredObject claim, StoredObject storage, String name) {
        ObjectNode volume = Trees.object();
        Trees.metadata(volume).put("name", name);
        ObjectNode spec = volume.putObject("spec")
                .put(
                        "persistentVolumeReclaimPolicy",
                        storage.tree().path("reclaimPolicy").asText("Delete"))
                .put("storageClassName", storage.name())
                .put("volumeMode", "Filesystem");
        spec.set("accessModes", claim.spec().path("accessModes").deepCopy());
        spec.putObject("capacity").set("storage", size(claim));
        spec.putObject("csi")
                .put("driver", storage.tree().path("provisioner").asText())
                .put("volumeHandle", claim.namespace() + "/" + claim.name());
        spec.putObject("claimRef")
                .put("apiVersion", "v1")
                .put("kind", "PersistentVolumeClaim")
                .put("namespace", claim.namespace())
                .put("name", claim.name())
                .put("uid", claim.uid());
        return volume;
    }

    private static JsonNode size(StoredObject claim) {
        return claim.spec().path("resources").path("requests").path("storage");
    }

    @Override
    public void removed(StoredObject claim) {
        waiters.remove(claim.key());
        files.forget(claim.uid());
        ObjectKey key = new ObjectKey("", claim.spec().path("volumeName").asText());
        resources.find(volumes, key).ifPresent(volume -> {
            if (volume.spec().path("persistentVolumeReclaimPolicy").asText().equals("Retain")) {
                resources.editStatus(
                        volumes, key, tree -> Trees.object(tree, "status").put("phase", "Released"));
            } else {
                resources.delete(volumes, key, DeleteOptions.DEFAULT.ofUid(volume.uid()));
                Path folder = data.claim(claim.namespace(), claim.name());
                files.later(() -> FileTrees.delete(folder));
            }
        });
    }

    @Override
    public void close() {
        files.close();
    }
}
