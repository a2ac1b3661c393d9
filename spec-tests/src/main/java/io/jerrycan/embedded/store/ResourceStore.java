package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * All objects of the cluster, with one global resourceVersion that grows by one with each change. Writes say which version
 * they replace; a write that comes too late fails with the API's conflict. Trees handed in belong to the store from then on.
 */
public final class ResourceStore {

    private final Map<ResourceType, TreeMap<ObjectKey, StoredObject>> objects = new HashMap<>();
    private final Map<String, StoredObject> byUid = new HashMap<>();
    private final Map<String, Set<String>> dependentsByOwner = new HashMap<>();
    private final Map<Topic, List<Subscription>> subscriptions = new ConcurrentHashMap<>();
    private final History history;
    private long revision = 1;

    public ResourceStore(int historySize) {
        history = new History(historySize, revision);
    }

    public synchronized long revision() {
        return revision;
    }

    public synchronized Optional<StoredObject> get(ResourceType type, ObjectKey key) {
        return Optional.ofNullable(table(type).get(key));
    }

    public synchronized Optional<StoredObject> byUid(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    /** @param namespace null for all namespaces */
    public synchronized Listing list(ResourceType type, String namespace) {
        TreeMap<ObjectKey, StoredObject> table = table(type);
        Collection<StoredObject> found = namespace == null
                ? table.values()
                : table.subMap(new ObjectKey(namespace, ""), new ObjectKey(namespace + '\0', ""))
                        .values();
        return new Listing(List.copyOf(found), revision);
    }

    /** The objects that name an object with this uid among their ownerReferences. */
    public synchronized List<StoredObject> dependents(String uid) {
        return dependentsByOwner.getOrDefault(uid, Set.of()).stream()
                .map(byUid::get)
                .toList();
    }

    public synchronized StoredObject create(ResourceType type, ObjectNode tree) {
        ObjectKey key = Trees.key(type, tree);
        if (table(type).containsKey(key)) {
            throw ApiException.alreadyExists(type, key.name());
        }
        StoredObject created = put(type, tree);
        publish(Change.created(created));
        return created;
    }

    /** @throws ApiException a conflict, if {@code before} is not the present version; not found, if it is gone */
    public synchronized StoredObject replace(StoredObject before, ObjectNode tree) {
        requirePresent(before);
        unlink(before);
        StoredObject after = put(before.type(), tree);
        publish(Change.replaced(before, after));
        return after;
    }

    /** @throws ApiException a conflict, if {@code before} is not the present version; not found, if it is gone */
    public synchronized StoredObject remove(StoredObject before) {
        requirePresent(before);
        unlink(before);
        table(before.type()).remove(before.key());
        StoredObject removed = before.at(++revision);
        publish(Change.removed(before, removed));
        return removed;
    }

    /**
     * Listens to changes after a revision.
     *
     * @param since the last revision that the listener knows, or -1 for the present one
     * @return empty if changes after that revision are already forgotten
     */
    public synchronized Optional<Subscription> subscribe(
            Topic topic, long since, Executor executor, Consumer<Change> listener) {
        List<Change> missed = since < 0 ? List.of() : history.since(since);
        if (missed == null) {
            return Optional.empty();
        }
        Subscription subscription = new Subscription(topic, executor, listener, this::unsubscribe);
        missed.stream().filter(change -> topic.covers(change.object())).forEach(subscription::offer);
        subscriptions
                .computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>())
                .add(subscription);
        return Optional.of(subscription);
    }

    /** Forgets all history, as compaction does: watches that resume from an older revision are told 410. */
    public synchronized void compact() {
        history.forget();
    }

    /** The oldest revision from which a watch can resume. */
    public synchronized long oldestRevision() {
        return history.oldest() - 1;
    }

    private void unsubscribe(Subscription subscription) {
        subscriptions.computeIfPresent(subscription.topic(), (topic, all) -> {
            all.remove(subscription);
            return all.isEmpty() ? null : all;
        });
    }

    private TreeMap<ObjectKey, StoredObject> table(ResourceType type) {
        return objects.computeIfAbsent(type, key -> new TreeMap<>());
    }

    private void requirePresent(StoredObject before) {
        StoredObject present = table(before.type()).get(before.key());
        if (present == null) {
            throw ApiException.notFound(before.type(), before.name());
        }
        if (present != before) {
            throw ApiException.modified(before.type(), before.name());
        }
    }

    private StoredObject put(ResourceType type, ObjectNode tree) {
        StoredObject object = new StoredObject(type, tree, ++revision);
        table(type).put(object.key(), object);
        byUid.put(object.uid(), object);
        for (JsonNode owner : object.metadata().path("ownerReferences")) {
            dependentsByOwner
                    .computeIfAbsent(owner.path("uid").asText(), uid -> new LinkedHashSet<>())
                    .add(object.uid());
        }
        return object;
    }

    private void unlink(StoredObject object) {
        byUid.remove(object.uid());
        for (JsonNode owner : object.metadata().path("ownerReferences")) {
            dependentsByOwner.computeIfPresent(owner.path("uid").asText(), (uid, dependents) -> {
                dependents.remove(object.uid());
                return dependents.isEmpty() ? null : dependents;
            });
        }
    }

    private void publish(Change change) {
        history.add(change);
        for (Topic topic : Topic.of(change.object())) {
            subscriptions.getOrDefault(topic, List.of()).forEach(subscription -> subscription.offer(change));
        }
    }
}
