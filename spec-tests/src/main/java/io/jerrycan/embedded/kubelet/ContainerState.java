package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The {@code state} of a container. */
sealed interface ContainerState {

    record Waiting(String reason, String message) implements ContainerState {}

    record Running(Instant startedAt) implements ContainerState {}

    record Terminated(int exitCode, String reason, String message, Instant startedAt, Instant finishedAt)
            implements ContainerState {}

    /** The state as the API shows it. */
    default ObjectNode tree() {
        ObjectNode tree = Trees.object();
        if (this instanceof Waiting waiting) {
            ObjectNode state = tree.putObject("waiting").put("reason", waiting.reason());
            if (waiting.message() != null) {
                state.put("message", waiting.message());
            }
        } else if (this instanceof Running running) {
            tree.putObject("running").put("startedAt", text(running.startedAt()));
        } else if (this instanceof Terminated end) {
            ObjectNode state = tree.putObject("terminated")
                    .put("exitCode", end.exitCode())
                    .put("reason", end.reason())
                    .put("startedAt", text(end.startedAt()))
                    .put("finishedAt", text(end.finishedAt()));
            if (end.message() != null) {
                state.put("message", end.message());
            }
        }
        return tree;
    }

    default boolean isRunning() {
        return this instanceof Running;
    }

    default boolean isTerminated() {
        return this instanceof Terminated;
    }

    default boolean hasSucceeded() {
        return this instanceof Terminated end && end.exitCode() == 0;
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
