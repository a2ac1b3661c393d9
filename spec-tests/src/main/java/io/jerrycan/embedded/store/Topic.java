package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list, a watch or a listener is about, as far as objects are looked up by it; so that each finds its objects, and a
 * change finds its listeners, without a search.
 *
 * @param type null for all types
 * @param namespace null for all namespaces
 * @param name null for all names
 * @param label {@code key=value}, null for all labels; only where there is no name
 */
public record Topic(ResourceType type, String namespace, String name, String label) {

    public static Topic everything() {
        return new Topic(null, null, null, null);
    }

    public static Topic of(ResourceType type) {
        return new Topic(type, null, null, null);
    }

    public static Topic of(ResourceType type, String namespace) {
        return new Topic(type, namespace, null, null);
    }

    /** All topics that an object, in one of its states, is part of. */
    static List<Topic> of(StoredObject object) {
        ResourceType type = object.type();
        List<Topic> topics = new ArrayList<>();
        topics.add(everything());
        topics.add(of(type));
        topics.add(of(type, object.namespace()));
        topics.add(new Topic(type, null, object.name(), null));
        topics.add(new Topic(type, object.namespace(), object.name(), null));
        for (String label : labels(object)) {
            topics.add(new Topic(type, null, null, label));
            topics.add(new Topic(type, object.namespace(), null, label));
        }
        return topics;
    }

    boolean covers(StoredObject object) {
        return (type == null || type.equals(object.type()))
                && (namespace == null || namespace.equals(object.namespace()))
                && (name == null || name.equals(object.name()))
                && (label == null || labels(object).contains(label));
    }

    /** Whether a change concerns those who listen to this. */
    boolean covers(Change change) {
        return covers(change.object()) || label != null && change.before() != null && covers(change.before());
    }

    static List<String> labels(StoredObject object) {
        JsonNode labels = object.metadata().path("labels");
        if (labels.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(labels.size());
        labels.properties()
                .forEach(label ->
                        texts.add(label.getKey() + "=" + label.getValue().asText()));
        return texts;
    }
}
