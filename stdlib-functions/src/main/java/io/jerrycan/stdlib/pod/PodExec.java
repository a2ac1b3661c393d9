package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.ExecListener;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs commands in containers of running pods. A command counts as done when its exit status arrives, since neither
 * stream has an end of its own.
 */
public final class PodExec {
    private final FunctionContext context;
    private final String namespace;
    private final String pod;
    private final String container;
    private final Tail stdoutTail = new Tail();
    private final Tail stderrTail = new Tail();

    private PodExec(FunctionContext context, String namespace, String pod, String container) {
        this.context = context;
        this.namespace = namespace;
        this.pod = pod;
        this.container = container;
    }

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
        return new PodExec(context, namespace, pod, named.orElse(names.get(0)));
    }

    private static List<String> names(List<Container> containers) {
        return containers.stream().map(Container::getName).toList();
    }

    /** Logs what the command prints and gives back the outputs among it; only stdout may hold some. */
    public Map<String, String> outputsOf(List<String> command) throws FunctionFailure, InterruptedException {
        PhaseOutputs outputs = new PhaseOutputs(line -> logged(stdoutTail, line));
        run(command, outputs::accept);
        return outputs.finish();
    }

    /**
     * Runs a command to its end.
     *
     * @throws FunctionFailure when it ended with another exit code than 0, with the last lines of stdout and stderr;
     *     when its exit status is unknown; or when the sink refused something
     * @throws InterruptedException after the connection is closed; the process may go on
     */
    public void run(List<String> command, ByteSink stdout) throws FunctionFailure, InterruptedException {
        ConsoleReader stderr = new ConsoleReader("", 0, line -> logged(stderrTail, line));
        SinkStream out = new SinkStream(stdout);
        SinkStream err = new SinkStream(stderr::accept);
        Ending ending = new Ending();
        PodResource target = context.kubernetes().pods().inNamespace(namespace).withName(pod);
        try (ExecWatch exec = Api.call("exec in Pod " + namespace + "/" + pod, () -> target.inContainer(container)
                .writingOutput(out)
                .writingError(err)
                .usingListener(ending)
                .exec(command.toArray(String[]::new)))) {
            Integer code = exec.exitCode().get();
            stderr.finish();
            out.rethrow();
            check(code, ending);
        } catch (ExecutionException broken) {
            throw unknownStatus("the connection broke: " + broken.getCause().getMessage());
        }
    }

    private void logged(Tail tail, String line) {
        tail.add(line);
        context.log().line(pod, container, line);
    }

    private void check(Integer code, Ending ending) throws FunctionFailure {
        if (code == null) {
            throw unknownStatus("the connection ended without an exit status");
        } else if (code < 0) {
            throw failure(Optional.ofNullable(ending.status.get())
                    .map(Status::getMessage)
                    .orElse("the exit status is not known"));
        } else if (code > 0) {
            throw failure("command terminated with exit code " + code);
        }
    }

    private FunctionFailure unknownStatus(String why) {
        return failure("ExecStatusUnknown: " + why + "; whether the command succeeded is not known");
    }

    private FunctionFailure failure(String detail) {
        List<String> lastLines = new ArrayList<>(stdoutTail.lines());
        lastLines.addAll(stderrTail.lines());
        String message = "Failed to exec command in pod: Pod %s/%s, container '%s': %s"
                .formatted(namespace, pod, container, detail);
        return new FunctionFailure(message, lastLines, null);
    }

    /** Keeps what only the listener is told; being there, it also keeps the client from logging failures itself. */
    private static final class Ending implements ExecListener {
        private final AtomicReference<Status> status = new AtomicReference<>();

        @Override
        public void onExit(int code, Status said) {
            status.set(said);
        }

        @Override
        public void onClose(int code, String reason) {
            // the exit status tells
        }
    }
}
