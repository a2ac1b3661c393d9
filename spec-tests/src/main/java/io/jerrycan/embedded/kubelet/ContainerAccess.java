package io.jerrycan.embedded.kubelet;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What others may do with a container. */
public final class ContainerAccess {

    private final Container container;
    private final PodWorker worker;
    private final NodeServices node;

    ContainerAccess(Container container, PodWorker worker, NodeServices node) {
        this.container = container;
        this.worker = worker;
        this.node = node;
    }

    /** The log of the present run; empty if there has been none. */
    public Optional<ContainerLog> log() {
        return Optional.ofNullable(container.run()).map(ContainerRun::log);
    }

    public Optional<ContainerLog> previousLog() {
        return Optional.ofNullable(container.previousRun()).map(ContainerRun::log);
    }

    /** Why the container is not running yet; empty if it is, or was. */
    public Optional<String> waitingReason() {
        return container.state() instanceof ContainerState.Waiting waiting
                ? Optional.of(waiting.reason())
                : Optional.empty();
    }

    public boolean isRunning() {
        return container.state().isRunning();
    }

    /** Why a command cannot start in the container; empty if it can. */
    public Optional<String> problem(List<String> arguments) {
        ContainerRun run = container.run();
        return run.problem(run.command(arguments));
    }

    /** Starts a command with the container's environment and files. It ends with its pod. */
    public CompletableFuture<Process> exec(List<String> arguments) {
        ContainerRun run = container.run();
        return node.launcher()
                .start(() -> node.sandbox().prepare(run.files(), run.command(arguments)))
                .thenApplyAsync(
                        process -> {
                            worker.adopt(process);
                            return process;
                        },
                        node.thread());
    }

    /** Ends a command that {@link #exec} has started. */
    public void kill(Process process) {
        node.sandbox().kill(process);
    }
}
