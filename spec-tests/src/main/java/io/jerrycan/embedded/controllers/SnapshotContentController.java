package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.storage.FileTrees;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes a snapshot's folder with its content object, if that is the policy. */
final class SnapshotContentController implements Controller {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotContentController.class);

    private final ResourceType type;
    private final DataFolder data;

    SnapshotContentController(Resources resources, DataFolder data) {
        this.type = resources.type("volumesnapshotcontents.snapshot.storage.k8s.io");
        this.data = data;
    }

    @Override
    public ResourceType type() {
        return type;
    }

    @Override
    public void reconcile(StoredObject content) {
        // nothing to bring about: snapshots drive their contents
    }

    @Override
    public void removed(StoredObject content) {
        if (content.spec().path("deletionPolicy").asText().equals("Delete")) {
            String given = content.spec().path("source").path("snapshotHandle").asText(content.name());
            try {
                FileTrees.delete(data.snapshot(given));
            } catch (IOException e) {
                LOG.warn("a snapshot's folder cannot be deleted; content={}", content.name(), e);
            }
        }
    }
}
