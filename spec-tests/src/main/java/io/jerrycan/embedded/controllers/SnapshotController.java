package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Quantity;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.storage.FileTrees;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Takes snapshots: copies of claims' folders, known by the name of their VolumeSnapshotContent. */
final class SnapshotController implements Controller, AutoCloseable {

    private static final String DEFAULT_CLASS = "snapshot.storage.kubernetes.io/is-default-class";

    private final Resources resources;
    private final DataFolder data;
    private final WorkQueue queue;
    private final FileWork files;
    private final ResourceType type;
    private final ResourceType contents;
    private final Waiters waiters = new Waiters();

    SnapshotController(Resources resources, DataFolder data, WorkQueue queue) {
        this.resources = resources;
        this.data = data;
        this.queue = queue;
        this.files = new FileWork(queue, "snapshots");
        this.type = resources.type("volumesnapshots.snapshot.storage.k8s.io");
        this.contents = resources.type("volumesnapshotcontents.snapshot.storage.k8s.io");
    }

    @Override
    public ResourceType type() {
        return type;
    }

    void onOther(StoredObject changed) {
        waiters.of(changed.type().plural(), changed.key()).forEach(snapshot -> queue.add(new Work(this, snapshot)));
    }

    @Override
    public void reconcile(StoredObject snapshot) {
        if (snapshot.isBeingDeleted() || snapshot.status().path("readyToUse").asBoolean()) {
            waiters.remove(snapshot.key());
            return;
        }
        JsonNode source = snapshot.spec().path("source");
        if (source.hasNonNull("volumeSnapshotContentName")) {
            bindExisting(snapshot, source.path("volumeSnapshotContentName").asText());
        } else {
            take(snapshot, source.path("persistentVolumeClaimName").asText());
        }
    }

    private void bindExisting(StoredObject snapshot, String name) {
        waiters.put(snapshot.key(), contents.plural(), new ObjectKey("", name));
        Optional<StoredObject> content = resources.find(contents, new ObjectKey("", name));
        if (content.isEmpty()) {
            fail(snapshot, "VolumeSnapshotContent " + name + " is missing");
        } else if (Files.isDirectory(data.snapshot(handle(content.get())))) {
            resources.editStatus(contents, content.get().key(), tree -> {
                ObjectNode status = Trees.object(tree, "status").put("readyToUse", true);
                status.put("snapshotHandle", handle(content.get()));
            });
            ready(snapshot, name, content.get().status().path("restoreSize").asText("0"));
        } else {
            fail(snapshot, "no snapshot has the handle " + handle(content.get()));
        }
    }

    private void take(StoredObject snapshot, String claimName) {
        ObjectKey source = new ObjectKey(snapshot.namespace(), claimName);
        waiters.put(snapshot.key(), "persistentvolumeclaims", source);
        waiters.put(snapshot.key(), "volumesnapshotclasses");
        Optional<StoredObject> claim = resources.find(resources.type("persistentvolumeclaims"), source);
        Optional<StoredObject> snapshotClass = StorageClasses.find(
                resources,
                "volumesnapshotclasses.snapshot.storage.k8s.io",
                snapshot.spec().path("volumeSnapshotClassName").asText(""),
                DEFAULT_CLASS);
        if (claim.isEmpty() || !claim.get().status().path("phase").asText().equals("Bound")) {
            fail(snapshot, "the source PVC " + claimName + (claim.isEmpty() ? " is not found" : " is not bound"));
        } else if (snapshotClass.isEmpty()) {
            fail(snapshot, "the snapshot class is not found, or there is no default one");
        } else {
            String name = "snapcontent-" + snapshot.uid();
            Path from = data.claim(claim.get().namespace(), claimName);
            boolean done = files.isDone(snapshot.uid(), new Work(this, snapshot.key()), () -> {
                DataFolder.make(data.snapshot(name));
                FileTrees.copy(from, data.snapshot(name));
            });
            if (done) {
                finish(snapshot, claim.get(), snapshotClass.get(), name);
            }
        }
    }

    private void finish(StoredObject snapshot, StoredObject claim, StoredObject snapshotClass, String name) {
        String size = claim.status().path("capacity").path("storage").asText();
        if (resources.find(contents, new ObjectKey("", name)).isEmpty()) {
            resources.create(contents, content(snapshot, claim, snapshotClass, name));
            resources.editStatus(contents, new ObjectKey("", name), tree -> {
                Trees.object(tree, "status")
                        .put("readyToUse", true)
                        .put("snapshotHandle", name)
                        .put("creationTime", Instant.now().toEpochMilli() * 1_000_000)
                        .put(
                                "restoreSize",
                                Quantity.getAmountInBytes(new Quantity(size)).longValue());
            });
        }
        ready(snapshot, name, size);
    }

    private static ObjectNode content(
            StoredObject snapshot, StoredObject claim, StoredObject snapshotClass, String name) {
        ObjectNode content = Trees.object();
        Trees.metadata(content).put("name", name);
        ObjectNode spec = content.putObject("spec")
                .put(
                        "deletionPolicy",
                        snapshotClass.tree().path("deletionPolicy").asText("Delete"))
                .put("driver", snapshotClass.tree().path("driver").asText())
                .put("volumeSnapshotClassName", snapshotClass.name());
        spec.putObject("source").put("volumeHandle", claim.namespace() + "/" + claim.name());
        spec.putObject("volumeSnapshotRef")
                .put("apiVersion", snapshot.type().apiVersion())
                .put("kind", "VolumeSnapshot")
                .put("namespace", snapshot.namespace())
                .put("name", snapshot.name())
                .put("uid", snapshot.uid());
        return content;
    }

    private void ready(StoredObject snapshot, String content, String size) {
        resources.editStatus(type, snapshot.key(), tree -> {
            ObjectNode status = Trees.object(tree, "status")
                    .put("boundVolumeSnapshotContentName", content)
                    .put("creationTime", Resources.now())
                    .put("readyToUse", true)
                    .put("restoreSize", size);
            status.remove("error");
        });
    }

    private void fail(StoredObject snapshot, String message) {
        resources.editStatus(type, snapshot.key(), tree -> {
            ObjectNode status = Trees.object(tree, "status").put("readyToUse", false);
            ObjectNode error = Trees.object(status, "error");
            if (!error.path("message").asText().equals(message)) {
                error.put("message", message).put("time", Resources.now());
            }
        });
    }

    /** The folder that a snapshot is, if it is there. */
    static Optional<Path> folder(Resources resources, DataFolder data, StoredObject snapshot) {
        String name = snapshot.status().path("boundVolumeSnapshotContentName").asText();
        return resources
                .find(resources.type("volumesnapshotcontents.snapshot.storage.k8s.io"), new ObjectKey("", name))
                .map(content -> data.snapshot(handle(content)))
                .filter(Files::isDirectory);
    }

    private static String handle(StoredObject content) {
        String given = content.spec().path("source").path("snapshotHandle").asText("");
        return given.isEmpty() ? content.name() : given;
    }

    @Override
    public void removed(StoredObject snapshot) {
        waiters.remove(snapshot.key());
        files.forget(snapshot.uid());
        ObjectKey key = new ObjectKey(
                "", snapshot.status().path("boundVolumeSnapshotContentName").asText());
        resources
                .find(contents, key)
                .filter(content ->
                        content.spec().path("deletionPolicy").asText().equals("Delete"))
                .ifPresent(content -> resources.delete(contents, key, DeleteOptions.DEFAULT.ofUid(content.uid())));
    }

    @Override
    public void close() {
        files.close();
    }
}
