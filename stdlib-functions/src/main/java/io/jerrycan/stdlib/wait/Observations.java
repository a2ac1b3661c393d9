package io.jerrycan.stdlib.wait;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import io.jerrycan.stdlib.manifest.ResourceTypes;
import io.jerrycan.stdlib.manifest.ResourceTypes.Located;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The objects that conditions are about, watched once each. One that cannot be watched yet, such as one of a kind that is
 * still to be defined, keeps nobody from looking at the others, and is tried again from time to time.
 */
final class Observations {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final KubernetesClient client;
    private final Changes changes;
    private final Map<ObjectTarget, Watched<GenericKubernetesResource>> watches = new HashMap<>();
    private final Map<ObjectTarget, String> obstacles = new HashMap<>();
    private Duration pause = FIRST_PAUSE;
    private Instant nextTry = Instant.MIN;

    Observations(KubernetesClient client, Changes changes) {
        this.client = client;
        this.changes = changes;
    }

    /** Before each look at the conditions. */
    void refresh(Iterable<ObjectTarget> targets) throws FunctionFailure, InterruptedException {
        if (Instant.now().isBefore(nextTry)) {
            return;
        }
        obstacles.clear();
        for (ObjectTarget target : targets) {
            if (!watches.containsKey(target) && !obstacles.containsKey(target)) {
                watch(target);
            }
        }
        if (!obstacles.isEmpty()) {
            nextTry = Instant.now().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** As plain data. */
    @SuppressWarnings("unchecked")
    Map<String, Object> read(ObjectTarget target) throws NotEvaluable {
        if (obstacles.containsKey(target)) {
            throw new NotEvaluable(obstacles.get(target));
        }
        GenericKubernetesResource object =
                watches.get(target).one().orElseThrow(() -> new NotEvaluable("it does not exist"));
        return client.getKubernetesSerialization().convertValue(object, Map.class);
    }

    /** How long to wait for a change: until the limit, or until the next try to watch. */
    Duration patience(Duration limit) {
        Duration left = obstacles.isEmpty() ? limit : Duration.between(Instant.now(), nextTry);
        return left.compareTo(limit) < 0 ? left : limit;
    }

    private void watch(ObjectTarget target) throws FunctionFailure, InterruptedException {
        Optional<Located> located = locate(target);
        if (located.isEmpty()) {
            return;
        }
        if (located.get().type().isNamespaceScoped() && target.namespace().isEmpty()) {
            throw new FunctionFailure("the objectReference of " + target + " has no namespace, and " + target.resource()
                    + " live in one");
        }
        try {
            watches.put(target, changes.watch(target.toString(), located.get().named(client)));
        } catch (FunctionFailure failure) {
            obstacles.put(target, failure.getMessage());
        }
    }

    private Optional<Located> locate(ObjectTarget target) throws InterruptedException {
        try {
            return Optional.of(new ResourceTypes(client)
                    .ofResource(
                            target.group(), target.version(), target.resource(), target.namespace(), target.name()));
        } catch (FunctionFailure failure) {
            obstacles.put(target, failure.getMessage());
            return Optional.empty();
        }
    }
}
