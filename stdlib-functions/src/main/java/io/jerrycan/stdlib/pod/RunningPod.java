package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Pod;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import java.util.Map;

/** A pod of ours that has left Pending. */
public final class RunningPod {
    private final FunctionContext context;
    private final String namespace;
    private final String name;
    private final Watched<Pod> pod;
    private final Changes changes;
    private final Tail tail = new Tail();

    RunningPod(FunctionContext context, Pod created, Watched<Pod> pod, Changes changes) {
        this.context = context;
        this.namespace = created.getMetadata().getNamespace();
        this.name = created.getMetadata().getName();
        this.pod = pod;
        this.changes = changes;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    /**
     * Follows the log of the first container to its end and gives back the outputs that it printed.
     *
     * @throws FunctionFailure when an output is malformed; the rest of the log is not awaited
     */
    public Map<String, String> followOutputs() throws FunctionFailure, InterruptedException {
        String container = pod.one()
                .map(found -> found.getSpec().getContainers().get(0).getName())
                .orElse(JobPod.CONTAINER);
        PhaseOutputs outputs = new PhaseOutputs(line -> {
            tail.add(line);
            context.log().line(name, container, line);
        });
        LogConnection connection = new LogConnection(context.kubernetes(), namespace, name, container);
        new LogFollower(context.kubernetes(), pod, changes, connection, container).follow(outputs::accept);
        return outputs.finish();
    }

    /**
     * Tells in the log when the pod failed, which is no failure of the phase.
     *
     * @throws FunctionFailure when the pod was taken away while it ran
     */
    public void tolerateFailure() throws FunctionFailure {
        Pod now = now();
        if (PodFailure.isDisrupted(now)) {
            throw PodFailure.of(namespace + "/" + name, now, tail.lines());
        }
        String endings = PodFailure.endings(now);
        if (!endings.isEmpty()) {
            context.log().warn("The command failed, which does not fail this phase", "pod", name, "reason", endings);
        }
    }

    private Pod now() throws FunctionFailure {
        return pod.one().orElseThrow(() -> PodFailure.vanished(namespace + "/" + name, tail.lines()));
    }

    /** Waits until all containers have ended with success. */
    public void awaitSuccess() throws FunctionFailure, InterruptedException {
        while (true) {
            Pod now = now();
            switch (String.valueOf(now.getStatus().getPhase())) {
                case "Succeeded":
                    return;
                case "Failed":
                    throw PodFailure.of(namespace + "/" + name, now, tail.lines());
                default:
                    changes.await();
            }
        }
    }
}
