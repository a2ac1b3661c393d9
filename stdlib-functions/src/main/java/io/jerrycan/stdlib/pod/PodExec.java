package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A container of a running pod, to run commands in. */
public record PodExec(String namespace, String pod, String container) {

    /**
     * Finds where to run.
     *
     * @param container absent or empty for the only one of the pod
     * @throws FunctionFailure when there is no such pod or container, or several containers and none is named
     */
    public static PodExec in(FunctionContext context, String namespace, String pod, Optional<String> container)
            throws FunctionFailure, InterruptedException {
        KubernetesClient client = context.kubernetes();
        String name = "Pod " + namespace + "/" + pod;
        Pod found = Api.require(
                "read " + name,
                () -> client.pods().inNamespace(namespace).withName(pod).get());
        List<String> names = names(found.getSpec().getContainers());
        Optional<String> named = container.filter(text -> !text.isEmpty());
        if (named.isEmpty() && names.size() != 1) {
            throw new FunctionFailure("Failed to exec command in pod: a container must be named, " + name + " has "
                    + String.join(", ", names));
        }
        boolean exists = named.isEmpty()
                || names.contains(named.get())
                || names(found.getSpec().getInitContainers()).contains(named.get());
        if (!exists) {
            throw new FunctionFailure("Failed to exec command in pod: %s has no container '%s', it has %s"
                    .formatted(name, named.get(), String.join(", ", names)));
        }
        return new PodExec(namespace, pod, named.orElse(names.get(0)));
    }

    private static List<String> names(List<Container> containers) {
        return containers.stream().map(Container::getName).toList();
    }

    /** Begins a command; whoever does it closes it. */
    public RunningExec start(FunctionContext context, List<String> command)
            throws FunctionFailure, InterruptedException {
        return new RunningExec(context, this, command);
    }

    /** Runs a command to its end, and gives back the outputs that it printed. */
    public Map<String, String> outputsOf(FunctionContext context, List<String> command)
            throws FunctionFailure, InterruptedException {
        try (RunningExec exec = start(context, command)) {
            return exec.outputs();
        }
    }

    @Override
    public String toString() {
        return "Pod %s/%s, container '%s'".formatted(namespace, pod, container);
    }
}
