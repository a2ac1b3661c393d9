package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The present objects, by all that they are looked up by. Not thread safe: the store guards it. */
final class Objects {

    private final Map<ResourceType, TreeMap<ObjectKey, StoredObject>> byType = new HashMap<>();
    private final Map<Topic, TreeMap<ObjectKey, StoredObject>> byLabel = new HashMap<>();
    private final Map<String, StoredObject> byUid = new HashMap<>();
    private final Map<String, Set<String>> dependentsByOwner = new HashMap<>();

    StoredObject get(ResourceType type, ObjectKey key) {
        TreeMap<ObjectKey, StoredObject> table = byType.get(type);
        return table == null ? null : table.get(key);
    }

    StoredObject byUid(String uid) {
        return byUid.get(uid);
    }

    List<StoredObject> dependents(String uid) {
        return dependentsByOwner.getOrDefault(uid, Set.of()).stream()
                .map(byUid::get)
                .toList();
    }

    /** The objects of a topic that names a type, in order. */
    Collection<StoredObject> about(Topic topic) {
        String namespace = topic.type().namespaced() ? topic.namespace() : "";
        if (topic.name() != null && namespace != null) {
            StoredObject object = get(topic.type(), new ObjectKey(namespace, topic.name()));
            return object == null ? List.of() : List.of(object);
        }
        NavigableMap<ObjectKey, StoredObject> table = topic.label() == null
                ? byType.getOrDefault(topic.type(), new TreeMap<>())
                : byLabel.getOrDefault(new Topic(topic.type(), null, null, topic.label()), new TreeMap<>());
        return namespace == null
                ? table.values()
                : table.subMap(new ObjectKey(namespace, ""), true, new ObjectKey(namespace + '\0', ""), false)
                        .values();
    }

    void put(StoredObject object) {
        byType.computeIfAbsent(object.type(), type -> new TreeMap<>()).put(object.key(), object);
        byUid.put(object.uid(), object);
        for (Topic label : labels(object)) {
            byLabel.computeIfAbsent(label, key -> new TreeMap<>()).put(object.key(), object);
        }
        for (JsonNode owner : object.metadata().path("ownerReferences")) {
            dependentsByOwner
                    .computeIfAbsent(owner.path("uid").asText(), uid -> new LinkedHashSet<>())
                    .add(object.uid());
        }
    }

    void remove(StoredObject object) {
        byType.get(object.type()).remove(object.key());
        byUid.remove(object.uid());
        for (Topic label : labels(object)) {
            byLabel.computeIfPresent(label, (key, table) -> {
                table.remove(object.key());
                return table.isEmpty() ? null : table;
            });
        }
        for (JsonNode owner : object.metadata().path("ownerReferences")) {
            dependentsByOwner.computeIfPresent(owner.path("uid").asText(), (uid, dependents) -> {
                dependents.remove(object.uid());
                return dependents.isEmpty() ? null : dependents;
            });
        }
    }

    private static List<Topic> labels(StoredObject object) {
        return Topic.labels(object).stream()
                .map(label -> new Topic(object.type(), null, null, label))
                .toList();
    }
}
