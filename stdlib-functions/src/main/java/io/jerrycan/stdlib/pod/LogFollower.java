package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.VersionInfo;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import io.jerrycan.stdlib.api.Pauses;
import java.time.Duration;
import java.util.Set;

/**
 * Follows the log of a container to its end, over as many connections as that takes: the kubelet closes one after some
 * hours, and API servers restart.
 */
final class LogFollower {
    private static final int MOST_FAILURES = 11;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    /** The first minor version of Kubernetes 1 that puts no timestamps inside long lines. */
    private static final int STAMPS_LINES_ONLY = 27;

    private final KubernetesClient client;
    private final Watched<Pod> pod;
    private final Changes changes;
    private final String container;
    private final LogConnection connection;
    private final Pauses pauses = new Pauses(FIRST_PAUSE);
    private int failures;

    LogFollower(
            KubernetesClient client, Watched<Pod> pod, Changes changes, LogConnection connection, String container) {
        this.client = client;
        this.pod = pod;
        this.changes = changes;
        this.connection = connection;
        this.container = container;
    }

    /** @throws ApiFailure when the log cannot be read although it was tried again and again */
    void follow(ByteSink output) throws FunctionFailure, InterruptedException {
        boolean stamped = stampsLinesOnly();
        LogPosition position = new LogPosition(stamped, (data, offset, count) -> {
            failures = 0;
            pauses.reset();
            output.accept(data, offset, count);
        });
        // only what was read after the container had ended is known to be all
        boolean ended;
        do {
            ended = hasEnded();
        } while (!(reads(position, stamped) && ended) && pod.one().isPresent());
        position.finish();
    }

    /** One connection; returns whether it was read to the end that the server set. */
    private boolean reads(LogPosition position, boolean stamped) throws FunctionFailure, InterruptedException {
        try {
            connection.read(position, stamped);
        } catch (ApiFailure broken) {
            if (neverRan()) {
                return true;
            }
            failures++;
            if (failures >= MOST_FAILURES || broken.isForbidden()) {
                throw broken;
            }
            pause();
            return false;
        }
        if (!hasEnded()) {
            pause();
        }
        return true;
    }

    /** Longer and longer as long as no line comes, but never when the pod changes. */
    private void pause() throws ApiFailure, InterruptedException {
        changes.await(pauses.next());
    }

    private boolean hasEnded() {
        return pod.one()
                .map(found -> ENDED.contains(String.valueOf(found.getStatus().getPhase()))
                        || found.getStatus().getContainerStatuses().stream()
                                .filter(status -> container.equals(status.getName()))
                                .anyMatch(LogFollower::isTerminated))
                .orElse(true);
    }

    /** The pod is over, and its container was not even begun: one before it failed. It has no log. */
    private boolean neverRan() {
        return pod.one()
                .filter(found -> ENDED.contains(String.valueOf(found.getStatus().getPhase())))
                .filter(found -> found.getStatus().getContainerStatuses().stream()
                        .noneMatch(status -> container.equals(status.getName()) && isTerminated(status)))
                .isPresent();
    }

    private static boolean isTerminated(ContainerStatus status) {
        return status.getState() != null && status.getState().getTerminated() != null;
    }

    private boolean stampsLinesOnly() throws InterruptedException {
        try {
            VersionInfo version = Api.call("read the version of the API server", client::getKubernetesVersion);
            int minor = Integer.parseInt(version.getMinor().replaceAll("\\D.*", ""));
            return !"1".equals(version.getMajor()) || minor >= STAMPS_LINES_ONLY;
        } catch (ApiFailure | NumberFormatException unknown) {
            return true;
        }
    }
}
