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

/**
 * Deletion in the API's two steps: an object that has finalizers, a pod that may still run and a namespace are only marked;
 * whoever is responsible finishes, and then the object goes.
 */
public final class Deletion {

    public static final String ORPHAN = "orphan";
    public static final String FOREGROUND = "foregroundDeletion";

    private final ResourceStore store;
    private final ResourceType pods;
    private final ResourceType namespaces;

    /** The object as it is after the deletion, or as it last was. */
    public record Result(StoredObject object, boolean removed) {}

    Deletion(ResourceStore store, ResourceTypes types) {
        this.store = store;
        this.pods = types.builtIn("pods");
        this.namespaces = types.builtIn("namespaces");
    }

    Result delete(ResourceType type, ObjectKey key, DeleteOptions options) {
        while (true) {
            Optional<StoredObject> object = store.get(type, key);
            StoredObject before = object.orElseThrow(() -> ApiException.notFound(type, key.name()));
            options.check(before);
            try {
                return delete(before, options);
            } catch (ApiException e) {
                if (!e.isConflict()) {
                    throw e;
                }
            }
        }
    }

    private Result delete(StoredObject before, DeleteOptions options) {
        ObjectNode marked = before.copy();
        ObjectNode metadata = Trees.metadata(marked);
        if (!before.isBeingDeleted()) {
            addFinalizer(metadata, options.propagation());
        }
        int grace = before.type().equals(pods) ? grace(before, options) : 0;
        boolean waits = grace > 0 || !metadata.path("finalizers").isEmpty() || isOpenNamespace(before);
        if (!waits) {
            return new Result(options.dryRun() ? before : store.remove(before), true);
        }
        boolean sooner = before.isBeingDeleted()
                && before.type().equals(pods)
                && grace < before.metadata().path("deletionGracePeriodSeconds").asInt();
        if (options.dryRun() || (before.isBeingDeleted() && !sooner)) {
            return new Result(before, false);
        }
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(grace);
        metadata.put("deletionTimestamp", end.toString()).put("deletionGracePeriodSeconds", grace);
        if (isOpenNamespace(before)) {
            Trees.object(marked, "status").put("phase", "Terminating");
        }
        return new Result(store.replace(before, marked), false);
    }

    /** Whether nothing holds an object back any longer, now that it has become {@code tree}. */
    static boolean isDone(StoredObject before, ObjectNode tree) {
        JsonNode metadata = tree.path("metadata");
        return before.isBeingDeleted()
                && metadata.path("finalizers").isEmpty()
                && !before.metadata().path("finalizers").isEmpty()
                && metadata.path("deletionGracePeriodSeconds").asInt() == 0
                && tree.path("spec").path("finalizers").isEmpty();
    }

    private boolean isOpenNamespace(StoredObject object) {
        return object.type().equals(namespaces)
                && !object.spec().path("finalizers").isEmpty();
    }

    private static void addFinalizer(ObjectNode metadata, String propagation) {
        switch (propagation) {
            case "Orphan" -> Trees.array(metadata, "finalizers").add(ORPHAN);
            case "Foreground" -> Trees.array(metadata, "finalizers").add(FOREGROUND);
            default -> {
                // dependents are collected after their owner
            }
        }
    }

    private static int grace(StoredObject pod, DeleteOptions options) {
        String phase = pod.status().path("phase").asText();
        if (!pod.spec().hasNonNull("nodeName") || phase.equals("Succeeded") || phase.equals("Failed")) {
            return 0;
        }
        int wanted = options.graceSeconds() != null
                ? options.graceSeconds()
                : pod.spec().path("terminationGracePeriodSeconds").asInt(30);
        return Math.max(wanted, 0);
    }
}
