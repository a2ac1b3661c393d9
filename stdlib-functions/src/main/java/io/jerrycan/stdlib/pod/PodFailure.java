package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Retryable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pod did not do its work. */
public class PodFailure extends FunctionFailure {
    /** Reasons of the node, not of the pod's command. */
    private static final Set<String> NODE_REASONS = Set.of(
            "Evicted", "NodeLost", "NodeShutdown", "Preempting", "Shutdown", "Terminated", "UnexpectedAdmissionError");

    PodFailure(String message, List<String> lastLines) {
        super(message, lastLines, null);
    }

    /** The pod was taken away while it ran, so another may succeed. */
    static final class Lost extends PodFailure implements Retryable {
        Lost(String message, List<String> lastLines) {
            super(message, lastLines);
        }
    }

    static PodFailure vanished(String name, List<String> lastLines) {
        return new Lost("Failed while waiting for Pod to complete: Pod " + name + " was deleted", lastLines);
    }

    /** Of a pod in phase Failed. */
    static PodFailure of(String name, Pod pod, List<String> lastLines) {
        String detail = Stream.of(pod.getStatus().getReason(), pod.getStatus().getMessage(), endings(pod))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
        String message = "Failed while waiting for Pod to complete: Pod " + name + " failed: " + detail;
        return isDisrupted(pod) ? new Lost(message, lastLines) : new PodFailure(message, lastLines);
    }

    /** The node took it away. */
    static boolean isDisrupted(Pod pod) {
        return Optional.ofNullable(pod.getStatus().getReason())
                        .filter(NODE_REASONS::contains)
                        .isPresent()
                || pod.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                "DisruptionTarget".equals(condition.getType()) && "True".equals(condition.getStatus()));
    }

    /** How those containers ended that did not succeed; may be empty. */
    static String endings(Pod pod) {
        return Stream.concat(
                        pod.getStatus().getInitContainerStatuses().stream(),
                        pod.getStatus().getContainerStatuses().stream())
                .flatMap(status -> ending(status).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> ending(ContainerStatus status) {
        return Optional.ofNullable(status.getState())
                .map(state -> state.getTerminated())
                .filter(ended -> ended.getExitCode() != 0)
                .map(ended -> "container '%s' ended with exit code %d%s"
                        .formatted(status.getName(), ended.getExitCode(), reason(ended)));
    }

    private static String reason(ContainerStateTerminated ended) {
        String reason = ended.getReason();
        return reason == null || reason.equals("Error") ? "" : " (" + reason + ")";
    }
}
