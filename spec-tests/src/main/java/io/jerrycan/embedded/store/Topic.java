package io.jerrycan.embedded.store;

import java.util.List;

/**
 * What a subscription hears of, so that a change reaches only those who may care.
 *
 * @param type null for all types
 * @param namespace null for all namespaces
 * @param name null for all names
 */
public record Topic(ResourceType type, String namespace, String name) {

    public static Topic everything() {
        return new Topic(null, null, null);
    }

    public static Topic of(ResourceType type) {
        return new Topic(type, null, null);
    }

    static List<Topic> of(StoredObject object) {
        ResourceType type = object.type();
        return List.of(
                everything(),
                of(type),
                new Topic(type, object.namespace(), null),
                new Topic(type, null, object.name()),
                new Topic(type, object.namespace(), object.name()));
    }

    boolean covers(StoredObject object) {
        return (type == null || type.equals(object.type()))
                && (namespace == null || namespace.equals(object.namespace()))
                && (name == null || name.equals(object.name()));
    }
}
