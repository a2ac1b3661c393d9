package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.ResourceTypes;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Creates and changes objects as the API server does, for requests from outside and for the controllers inside. */
public final class Resources {

    private static final int NAME_ATTEMPTS = 8;

    private final ResourceTypes types;
    private final ResourceStore store;
    private final Creation creation;
    private final Changes changes;
    private final Deletion deletion;
    private final Decoder decoder;

    /** @param namespacesAppear whether a namespace that is missing is created with the first object in it */
    public Resources(ResourceTypes types, ResourceStore store, boolean namespacesAppear) {
        this.types = types;
        this.store = store;
        Admissions admissions = new Admissions(types, store);
        this.creation = new Creation(store, types.builtIn("namespaces"), admissions, namespacesAppear);
        this.changes = new Changes(admissions);
        this.deletion = new Deletion(store, types);
        this.decoder = new Decoder(admissions);
    }

    public ResourceTypes types() {
        return types;
    }

    public Decoder decoder() {
        return decoder;
    }

    public ResourceStore store() {
        return store;
    }

    public ResourceType type(String qualifiedName) {
        return types.builtIn(qualifiedName);
    }

    public Optional<StoredObject> find(ResourceType type, ObjectKey key) {
        return store.get(type, key);
    }

    public StoredObject get(ResourceType type, ObjectKey key) {
        return store.get(type, key).orElseThrow(() -> ApiException.notFound(type, key.name()));
    }

    /**
     * Creates an object; the tree is completed in place and belongs to the store afterwards.
     *
     * @throws ApiException as the API server refuses it
     */
    public StoredObject create(ResourceType type, ObjectNode tree) {
        boolean named = !Creation.isNamedByServer(tree);
        for (int attempt = 1; ; attempt++) {
            ObjectNode complete = named ? tree : tree.deepCopy();
            creation.prepare(type, complete);
            try {
                StoredObject created = store.create(type, complete);
                register(created);
                return created;
            } catch (ApiException taken) {
                if (named || attempt == NAME_ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** What {@link #create} would store, without storing it. */
    public ObjectNode dryCreate(ResourceType type, ObjectNode tree) {
        creation.prepare(type, tree);
        ObjectKey key = Trees.key(type, tree);
        if (store.get(type, key).isPresent()) {
            throw ApiException.alreadyExists(type, key.name());
        }
        return tree;
    }

    /**
     * Replaces the main part of an object ({@code status} stays as it is where it is a subresource).
     *
     * @throws ApiException a conflict if the tree carries another resourceVersion than the present one
     */
    public StoredObject update(StoredObject before, ObjectNode tree) {
        return store(before, changes.main(before, tree));
    }

    /** Replaces only {@code status}. */
    public StoredObject updateStatus(StoredObject before, ObjectNode tree) {
        return store(before, changes.status(before, tree));
    }

    /** What {@link #update} would store. */
    public ObjectNode dryUpdate(StoredObject before, ObjectNode tree) {
        return changes.main(before, tree);
    }

    /** Puts a pod on a node, which only the scheduler may; a pod that is gone is left alone. */
    public void bind(StoredObject pod, String node) {
        retry(
                pod.type(),
                pod.key(),
                before -> store(before, edited(before, tree -> {
                    Trees.object(tree, "spec").put("nodeName", node);
                    Conditions.set(tree, "PodScheduled", true, null, null);
                })));
    }

    /** Changes the present version in place of whoever else changes it now; an absent object is left absent. */
    public Optional<StoredObject> edit(ResourceType type, ObjectKey key, Consumer<ObjectNode> edit) {
        return retry(type, key, before -> update(before, edited(before, edit)));
    }

    /** As {@link #edit}, for the status. */
    public Optional<StoredObject> editStatus(ResourceType type, ObjectKey key, Consumer<ObjectNode> edit) {
        return retry(type, key, before -> updateStatus(before, edited(before, edit)));
    }

    private Optional<StoredObject> retry(ResourceType type, ObjectKey key, UnaryOperator<StoredObject> change) {
        while (true) {
            Optional<StoredObject> before = store.get(type, key);
            try {
                return before.map(change);
            } catch (ApiException e) {
                if (!e.isConflict() && !e.reason().equals("NotFound")) {
                    throw e;
                }
            }
        }
    }

    private static ObjectNode edited(StoredObject before, Consumer<ObjectNode> edit) {
        ObjectNode copy = before.copy();
        edit.accept(copy);
        return copy;
    }

    private StoredObject store(StoredObject before, ObjectNode tree) {
        if (tree.equals(before.tree())) {
            return before;
        }
        if (Deletion.isDone(before, tree)) {
            StoredObject last = store.remove(before, tree);
            unregister(last);
            return last;
        }
        StoredObject after = store.replace(before, tree);
        register(after);
        return after;
    }

    /** Deletes an object, or marks it for deletion if somebody has to finish that first. */
    public Deletion.Result delete(ResourceType type, ObjectKey key, DeleteOptions options) {
        Deletion.Result result = deletion.delete(type, key, options);
        if (result.removed() && !options.dryRun()) {
            unregister(result.object());
        }
        return result;
    }

    private void register(StoredObject object) {
        if (object.type().plural().equals("customresourcedefinitions")) {
            types.add(CustomTypes.of(object.tree()));
        }
    }

    private void unregister(StoredObject object) {
        if (object.type().plural().equals("customresourcedefinitions")) {
            ResourceType type = CustomTypes.of(object.tree());
            store.list(type, null).objects().forEach(instance -> delete(type, instance.key(), DeleteOptions.DEFAULT));
            types.remove(type);
        }
    }

    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The labels of an object, possibly missing. */
    public static JsonNode labels(JsonNode tree) {
        return tree.path("metadata").path("labels");
    }
}
