package io.jerrycan.embedded.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
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

    private final Objects objects = new Objects();
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
        return Optional.ofNullable(objects.get(type, key));
    }

    public synchronized Optional<StoredObject> byUid(String uid) {
        return Optional.ofNullable(objects.byUid(uid));
    }

    /** Of some labels, as {@code key=value}, the one that the fewest objects of a type have. */
    public synchronized Optional<String> rarest(ResourceType type, List<String> labels) {
        return labels.stream().min(Comparator.comparingInt(label -> objects.about(new Topic(type, null, null, label))
                .size()));
    }

    /** @param namespace null for all namespaces */
    public Listing list(ResourceType type, String namespace) {
        return list(Topic.of(type, namespace));
    }

    /** @param topic with a type */
    public synchronized Listing list(Topic topic) {
        return new Listing(List.copyOf(objects.about(topic)), revision);
    }

    /**
     * The objects of a type as they were at an earlier revision.
     *
     * @param topic with a type
     * @return empty if that revision is forgotten already
     */
    public synchronized Optional<Listing> list(Topic topic, long past) {
        List<Change> since = history.since(past);
        if (since == null) {
            return Optional.empty();
        }
        TreeMap<ObjectKey, StoredObject> table = new TreeMap<>();
        objects.about(topic).forEach(object -> table.put(object.key(), object));
        for (int index = since.size() - 1; index >= 0; index--) {
            Change change = since.get(index);
            if (topic.covers(change)) {
                undo(change, topic, table);
            }
        }
        return Optional.of(new Listing(List.copyOf(table.values()), past));
    }

    private static void undo(Change change, Topic topic, Map<ObjectKey, StoredObject> table) {
        StoredObject before = change.before();
        if (before != null && topic.covers(before)) {
            table.put(before.key(), before);
        } else {
            table.remove(change.object().key());
        }
    }

    /** The objects that name an object with this uid among their ownerReferences. */
    public synchronized List<StoredObject> dependents(String uid) {
        return objects.dependents(uid);
    }

    public synchronized StoredObject create(ResourceType type, ObjectNode tree) {
        ObjectKey key = Trees.key(type, tree);
        if (objects.get(type, key) != null) {
            throw ApiException.alreadyExists(type, key.name());
        }
        StoredObject created = new StoredObject(type, tree, ++revision);
        objects.put(created);
        publish(Change.created(created));
        return created;
    }

    /** @throws ApiException a conflict, if {@code before} is not the present version; not found, if it is gone */
    public synchronized StoredObject replace(StoredObject before, ObjectNode tree) {
        requirePresent(before);
        StoredObject after = new StoredObject(before.type(), tree, ++revision);
        objects.remove(before);
        objects.put(after);
        publish(Change.replaced(before, after));
        return after;
    }

    /** @throws ApiException a conflict, if {@code before} is not the present version; not found, if it is gone */
    public StoredObject remove(StoredObject before) {
        return remove(before, before.copy());
    }

    /** As {@link #remove(StoredObject)}. @param last the object's last state */
    public synchronized StoredObject remove(StoredObject before, ObjectNode last) {
        requirePresent(before);
        objects.remove(before);
        StoredObject removed = new StoredObject(before.type(), last, ++revision);
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
        missed.stream().filter(topic::covers).forEach(subscription::offer);
        subscriptions.compute(topic, (key, all) -> {
            List<Subscription> list = all == null ? new CopyOnWriteArrayList<>() : all;
            list.add(subscription);
            return list;
        });
        return Optional.of(subscription);
    }

    private void unsubscribe(Subscription subscription) {
        subscriptions.computeIfPresent(subscription.topic(), (topic, all) -> {
            all.remove(subscription);
            return all.isEmpty() ? null : all;
        });
    }

    /** Forgets all history, as compaction does: watches that resume from an older revision are told 410. */
    public synchronized void compact() {
        history.forget();
    }

    /** The oldest revision from which a watch can resume. */
    public synchronized long oldestRevision() {
        return history.oldest() - 1;
    }

    private void requirePresent(StoredObject before) {
        StoredObject present = objects.get(before.type(), before.key());
        if (present == null) {
            throw ApiException.notFound(before.type(), before.name());
        }
        if (present != before) {
            throw ApiException.modified(before.type(), before.name());
        }
    }

    private void publish(Change change) {
        history.add(change);
        for (Topic topic : topics(change)) {
            subscriptions.getOrDefault(topic, List.of()).forEach(subscription -> subscription.offer(change));
        }
    }

    /** Also those of labels that an object had before. */
    private static Iterable<Topic> topics(Change change) {
        List<Topic> topics = Topic.of(change.object());
        if (change.before() == null || Topic.labels(change.before()).equals(Topic.labels(change.object()))) {
            return topics;
        }
        Set<Topic> all = new LinkedHashSet<>(topics);
        all.addAll(Topic.of(change.before()));
        return all;
    }
}
