package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.dsl.ExecListener;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A command that runs in a container. What it prints is read and logged from its start on, whether or not somebody waits
 * for its end. It counts as done when its exit status arrives, since neither stream has an end of its own.
 */
public final class RunningExec implements AutoCloseable {
    private final FunctionContext context;
    private final PodExec place;
    private final Tail stdoutTail = new Tail();
    private final Tail stderrTail = new Tail();
    private final PhaseOutputs outputs = new PhaseOutputs(line -> logged(stdoutTail, line));
    private final ConsoleReader stderr = new ConsoleReader("", 0, line -> logged(stderrTail, line));
    private final SinkStream out = new SinkStream(outputs::accept);
    private final Ending ending = new Ending();
    private final ExecWatch exec;

    RunningExec(FunctionContext context, PodExec place, List<String> command)
            throws FunctionFailure, InterruptedException {
        this.context = context;
        this.place = place;
        PodResource target =
                context.kubernetes().pods().inNamespace(place.namespace()).withName(place.pod());
        exec = begin(() -> target.inContainer(place.container())
                .writingOutput(out)
                .writingError(new SinkStream(stderr::accept))
                .usingListener(ending)
                .exec(command.toArray(String[]::new)));
    }

    /** When the request may have arrived, nobody knows whether the command has begun: it is not tried again. */
    private ExecWatch begin(Supplier<ExecWatch> start) throws FunctionFailure, InterruptedException {
        try {
            return Api.begin("exec in Pod " + place.namespace() + "/" + place.pod(), start);
        } catch (ApiFailure failure) {
            throw failure.isTransient() && !failure.isUnbegun()
                    ? failure("ExecStatusUnknown: " + failure.getMessage()
                            + "; whether the command has begun is not known")
                    : failure;
        }
    }

    /**
     * Waits for the end and gives back the outputs that the command printed; only stdout may hold some.
     *
     * @throws FunctionFailure when it ended with another exit code than 0, with the last lines of stdout and stderr;
     *     when its exit status is unknown; or when an output is malformed
     */
    public Map<String, String> outputs() throws FunctionFailure, InterruptedException {
        try {
            Integer code = exec.exitCode().get();
            stderr.finish();
            out.rethrow();
            Map<String, String> printed = outputs.finish();
            check(code);
            return printed;
        } catch (ExecutionException broken) {
            throw unknownStatus("the connection broke: " + broken.getCause().getMessage());
        }
    }

    /** Closes the connection; the process may go on. */
    @Override
    public void close() {
        exec.close();
    }

    private void logged(Tail tail, String line) {
        tail.add(line);
        context.log().line(place.pod(), place.container(), line);
    }

    private void check(Integer code) throws FunctionFailure {
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
        String message = "Failed to exec command in pod: %s: %s".formatted(place, detail);
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
