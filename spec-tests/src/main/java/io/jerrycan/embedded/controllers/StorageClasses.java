package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import java.util.Optional;

/** Classes of storage and of snapshots: the named one, or the default. */
final class StorageClasses {

    private StorageClasses() {}

    /** @param name empty for the default class, which an annotation marks */
    static Optional<StoredObject> find(Resources resources, String type, String name, String defaultMark) {
        ResourceType classes = resources.type(type);
        if (!name.isEmpty()) {
            return resources.find(classes, new ObjectKey("", name));
        }
        return resources.store().list(classes, null).objects().stream()
                .filter(each -> each.metadata()
                        .path("annotations")
                        .path(defaultMark)
                        .asText()
                        .equals("true"))
                .findFirst();
    }
}
