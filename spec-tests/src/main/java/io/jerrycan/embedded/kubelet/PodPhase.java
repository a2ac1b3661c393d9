package io.jerrycan.embedded.kubelet;

import java.util.List;

/** The phase of a pod, with reason and message where the pod as a whole has failed. */
record PodPhase(String phase, String reason, String message) {

    static final PodPhase PENDING = new PodPhase("Pending", null, null);

    static PodPhase failed(String reason, String message) {
        return new PodPhase("Failed", reason, message);
    }

    /** What the containers add up to. */
    static PodPhase of(List<Container> inits, List<Container> containers, RestartPolicy policy) {
        if (inits.stream().anyMatch(init -> hasFailed(init, policy))) {
            return failed(null, null);
        }
        if (containers.stream().allMatch(container -> isOver(container, policy))) {
            boolean succeeded =
                    containers.stream().allMatch(container -> container.state().hasSucceeded());
            return succeeded ? new PodPhase("Succeeded", null, null) : failed(null, null);
        }
        if (!inits.stream().allMatch(Container::isInitDone)) {
            return PENDING;
        }
        boolean waiting = containers.stream()
                .anyMatch(container ->
                        container.state() instanceof ContainerState.Waiting && container.lastState() == null);
        return waiting ? PENDING : new PodPhase("Running", null, null);
    }

    private static boolean hasFailed(Container init, RestartPolicy policy) {
        return !init.isSidecar()
                && isOver(init, policy.ofInit())
                && !init.state().hasSucceeded();
    }

    private static boolean isOver(Container container, RestartPolicy policy) {
        return container.state() instanceof ContainerState.Terminated end && !policy.restarts(end.exitCode());
    }

    boolean isFinal() {
        return phase.equals("Succeeded") || phase.equals("Failed");
    }
}
