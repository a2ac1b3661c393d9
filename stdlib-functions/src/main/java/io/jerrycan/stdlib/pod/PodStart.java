package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Waits until a pod has left Pending, and gives up early when it never will. The time that init containers run does not
 * count, and a cordoned node is no reason to give up.
 */
final class PodStart {
    private static final Set<String> NEVER = Set.of("OutOfmemory", "OutOfcpu");

    private static final String BAD_CONFIG = "CreateContainerConfigError";

    private final String name;
    private final Watched<Pod> watched;
    private final Changes changes;
    private final StartObstacles obstacles;
    private final Duration limit;

    PodStart(String name, Watched<Pod> watched, Changes changes, StartObstacles obstacles, Duration limit) {
        this.name = name;
        this.watched = watched;
        this.changes = changes;
        this.obstacles = obstacles;
        this.limit = limit;
    }

    /** @throws FunctionFailure when the pod cannot start, did not in time, or was deleted */
    Pod await() throws FunctionFailure, InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (true) {
            Pod pod = watched.one().orElseThrow(() -> failure("it was deleted"));
            if (hasLeftPending(pod)) {
                return pod;
            }
            String reason = Objects.toString(pod.getStatus().getReason(), "");
            if (NEVER.contains(reason)) {
                throw failure(reason);
            }
            Optional<String> root = runsAsRoot(pod);
            if (root.isPresent()) {
                throw failure(root.get());
            }
            Optional<String> obstacle = obstacles.of(pod);
            if (obstacle.isPresent()) {
                throw failure(obstacle.get());
            }
            if (isInitialising(pod)) {
                end = Instant.now().plus(limit);
            }
            Duration left = Duration.between(Instant.now(), end);
            if (left.isNegative() || left.isZero()) {
                throw failure(whyPending(pod));
            }
            changes.await(obstacles.patience(left));
        }
    }

    private static boolean hasLeftPending(Pod pod) {
        String phase = Objects.toString(pod.getStatus().getPhase(), "");
        return !phase.equals("Pending") && !phase.isEmpty();
    }

    private static boolean isInitialising(Pod pod) {
        return pod.getStatus().getInitContainerStatuses().stream()
                .anyMatch(
                        status -> status.getState() != null && status.getState().getRunning() != null);
    }

    /** The kubelet waits for another image then, which never comes. */
    private static Optional<String> runsAsRoot(Pod pod) {
        return statuses(pod)
                .flatMap(status -> waiting(status).stream())
                .filter(text ->
                        text.contains(BAD_CONFIG) && (text.contains("runAsNonRoot") || text.contains("non-root")))
                .findFirst()
                .map(text -> text + "; take an image whose user is not root, or name a user of it by number in"
                        + " podOverride: {securityContext: {runAsUser: 1000}}");
    }

    private static Stream<ContainerStatus> statuses(Pod pod) {
        return Stream.concat(
                pod.getStatus().getInitContainerStatuses().stream(), pod.getStatus().getContainerStatuses().stream());
    }

    private static String whyPending(Pod pod) {
        Stream<String> waiting = statuses(pod).flatMap(status -> waiting(status).stream());
        Stream<String> unscheduled = pod.getStatus().getConditions().stream()
                .filter(condition ->
                        "PodScheduled".equals(condition.getType()) && "False".equals(condition.getStatus()))
                .map(PodCondition::getMessage);
        return Stream.concat(unscheduled, waiting).findFirst().orElse("it is still Pending");
    }

    private static Optional<String> waiting(ContainerStatus status) {
        return Optional.ofNullable(status.getState())
                .map(state -> state.getWaiting())
                .map(waiting -> "container '%s' waits: %s"
                        .formatted(
                                status.getName(),
                                Stream.of(waiting.getReason(), waiting.getMessage())
                                        .filter(text -> text != null && !text.isEmpty())
                                        .reduce((reason, message) -> reason + ": " + message)
                                        .orElse("")));
    }

    private PodFailure failure(String why) {
        return new PodFailure(
                "Failed while waiting for Pod to be ready: Pod %s did not transition into running state within %ds: %s"
                        .formatted(name, limit.toSeconds(), why),
                List.of());
    }
}
