package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.stdlib.api.ApiFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import io.jerrycan.stdlib.api.NamedResource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What keeps a Pending pod from ever starting: its node, its claims and their volumes, watched as soon as the pod names
 * them. What may not be read is no obstacle.
 */
final class StartObstacles {
    /** How long a node may be not ready before its pod is given up. */
    static final Duration NODE_PATIENCE = Duration.ofMinutes(1);

    private final KubernetesClient client;
    private final Changes changes;
    private final Map<String, Optional<Watched<?>>> watches = new HashMap<>();
    private Optional<Instant> nodeLostAt = Optional.empty();

    StartObstacles(KubernetesClient client, Changes changes) {
        this.client = client;
        this.changes = changes;
    }

    /** The reason why the pod will not start, if there is one now. */
    Optional<String> of(Pod pod) throws ApiFailure, InterruptedException {
        String namespace = pod.getMetadata().getNamespace();
        for (var volume : pod.getSpec().getVolumes()) {
            if (volume.getPersistentVolumeClaim() != null) {
                Optional<String> obstacle =
                        ofClaim(namespace, volume.getPersistentVolumeClaim().getClaimName());
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        }
        return ofNode(pod.getSpec().getNodeName());
    }

    /** How long to wait for a change: until the limit, or until a lost node has had its time. */
    Duration patience(Duration limit) {
        Duration left = nodeLostAt
                .map(since -> Duration.between(Instant.now(), since.plus(NODE_PATIENCE)))
                .orElse(limit);
        return left.compareTo(limit) < 0 ? left : limit;
    }

    private Optional<String> ofClaim(String namespace, String name) throws ApiFailure, InterruptedException {
        Optional<PersistentVolumeClaim> found =
                watch("PersistentVolumeClaim " + namespace + "/" + name, PersistentVolumeClaim.class, namespace, name);
        if (found.isEmpty() || found.get().getStatus() == null) {
            return Optional.empty();
        }
        String phase = found.get().getStatus().getPhase();
        String volume = found.get().getSpec().getVolumeName();
        if ("Lost".equals(phase)) {
            return Optional.of("PersistentVolumeClaim " + name + " is Lost");
        } else if ("Pending".equals(phase) && volume != null && !volume.isEmpty()) {
            return ofVolume(volume);
        }
        return Optional.empty();
    }

    private Optional<String> ofVolume(String name) throws ApiFailure, InterruptedException {
        Optional<PersistentVolume> found = watch("PersistentVolume " + name, PersistentVolume.class, "", name);
        return found.filter(volume -> volume.getStatus() != null
                        && "Failed".equals(volume.getStatus().getPhase()))
                .map(volume -> "PersistentVolume " + name + " is Failed");
    }

    private Optional<String> ofNode(String name) throws ApiFailure, InterruptedException {
        if (name == null || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> found = watch("Node " + name, Node.class, "", name);
        if (found.filter(StartObstacles::isNotReady).isEmpty()) {
            nodeLostAt = Optional.empty();
            return Optional.empty();
        }
        nodeLostAt = nodeLostAt.or(() -> Optional.of(Instant.now()));
        boolean lost = nodeLostAt.get().plus(NODE_PATIENCE).isBefore(Instant.now());
        return lost ? Optional.of("Node " + name + " is not Ready") : Optional.empty();
    }

    private static boolean isNotReady(Node node) {
        return node.getStatus() != null
                && node.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "Ready".equals(condition.getType()) && !"True".equals(condition.getStatus()));
    }

    @SuppressWarnings("unchecked")
    private <T extends HasMetadata> Optional<T> watch(String what, Class<T> type, String namespace, String name)
            throws ApiFailure, InterruptedException {
        Optional<Watched<?>> watched = watches.get(what);
        if (watched == null) {
            watched = tryToWatch(what, NamedResource.of(client, type, namespace, name));
            watches.put(what, watched);
        }
        return watched.flatMap(one -> ((Watched<T>) one).one());
    }

    private <T extends HasMetadata> Optional<Watched<?>> tryToWatch(String what, NamedResource<T> resource)
            throws ApiFailure, InterruptedException {
        try {
            return Optional.of(changes.watch(what, resource));
        } catch (ApiFailure failure) {
            boolean forbidden = failure.code() == 401 || failure.code() == 403;
            if (forbidden) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
