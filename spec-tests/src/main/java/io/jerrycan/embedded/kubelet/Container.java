package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One container of a pod through all its runs. Changes happen on the kubelet's thread; the log, the files and the
 * environment may be read by others while it runs.
 */
final class Container {

    private static final int LONGEST_BACKOFF_SECONDS = 300;

    private final NodeServices node;
    private final StoredObject pod;
    private final JsonNode spec;
    private final String name;
    private final Runnable changed;

    private Stage stage = Stage.NEW;
    private ContainerState lastState;
    private int restarts;
    private boolean wanted = true;
    private ContainerProcess process;
    private volatile ContainerState state = new ContainerState.Waiting("ContainerCreating", null);
    private volatile ContainerRun run;
    private volatile ContainerRun previousRun;

    private enum Stage {
        NEW,
        STARTING,
        RUNNING,
        ENDED,
        BACKING_OFF
    }

    /** @param changed called on the kubelet's thread after each change of state */
    Container(NodeServices node, StoredObject pod, JsonNode spec, Runnable changed) {
        this.node = node;
        this.pod = pod;
        this.spec = spec;
        this.name = spec.path("name").asText();
        this.changed = changed;
    }

    /** Starts a run. @throws NotReady if something is missing that may still come, or never can */
    void start(StoredObject current, Map<String, Path> volumes) throws NotReady, IOException {
        ContainerRun next = ContainerRun.prepare(node, current, spec, volumes, restarts);
        previousRun = run;
        run = next;
        stage = Stage.STARTING;
        if (next.isIdle()) {
            become(new ContainerState.Running(Instant.now()));
        } else {
            launch(next);
        }
    }

    private void launch(ContainerRun next) {
        Instant startedAt = Instant.now();
        Optional<String> problem = next.problem(next.command());
        if (problem.isPresent()) {
            refuse(startedAt, "failed to create task: " + problem.get());
            return;
        }
        node.launcher()
                .start(() ->
                        node.sandbox().prepare(next.files(), next.command()).redirectErrorStream(true))
                .whenCompleteAsync((started, failure) -> launched(startedAt, started, failure), node.thread());
    }

    private void launched(Instant startedAt, Process started, Throwable failure) {
        if (failure != null) {
            refuse(startedAt, "failed to create task: " + failure.getCause().getMessage());
            return;
        }
        closeInput(started);
        process = new ContainerProcess(node.sandbox(), started, run.log(), pod.name() + "-" + name);
        process.exit().thenAcceptAsync(code -> ended(startedAt, code), node.thread());
        if (wanted) {
            become(new ContainerState.Running(startedAt));
        } else {
            process.kill();
        }
    }

    private void refuse(Instant startedAt, String message) {
        run.log().close();
        become(new ContainerState.Terminated(128, "StartError", message, startedAt, Instant.now()));
    }

    private void ended(Instant startedAt, int code) {
        process = null;
        become(new ContainerState.Terminated(code, code == 0 ? "Completed" : "Error", null, startedAt, Instant.now()));
    }

    private static void closeInput(Process started) {
        try {
            started.getOutputStream().close();
        } catch (IOException alreadyEnded) {
            // it never read its input
        }
    }

    /** Starts again after the pause that its number of restarts asks for. */
    void restartLater(Runnable start) {
        lastState = state;
        long pause = restarts == 0
                ? 0
                : Math.min(
                        node.backoff().toMillis() << Math.min(restarts - 1, 10),
                        Duration.ofSeconds(LONGEST_BACKOFF_SECONDS).toMillis());
        restarts++;
        stage = Stage.BACKING_OFF;
        state = new ContainerState.Waiting("CrashLoopBackOff", "back-off restarting failed container " + name);
        node.thread()
                .schedule(
                        () -> {
                            if (wanted) {
                                stage = Stage.NEW;
                                start.run();
                            }
                        },
                        pause,
                        TimeUnit.MILLISECONDS);
    }

    /** Asks the container to end; one without a process ends at once. */
    void terminate() {
        wanted = false;
        if (process != null) {
            process.terminate();
        } else {
            endIdle();
        }
    }

    void kill() {
        wanted = false;
        if (process != null) {
            process.kill();
        } else {
            endIdle();
        }
    }

    private void endIdle() {
        if (state instanceof ContainerState.Running running) {
            run.log().close();
            become(new ContainerState.Terminated(143, "Error", null, running.startedAt(), Instant.now()));
        }
    }

    void waitFor(NotReady obstacle) {
        state = new ContainerState.Waiting(obstacle.reason(), obstacle.getMessage());
    }

    void waitFor(String reason) {
        state = new ContainerState.Waiting(reason, null);
    }

    private void become(ContainerState next) {
        state = next;
        stage = next.isRunning() ? Stage.RUNNING : Stage.ENDED;
        node.thread().execute(changed);
    }

    boolean canStart() {
        return stage == Stage.NEW;
    }

    /** Whether there is a process, or soon may be one. */
    boolean isBusy() {
        return process != null || stage == Stage.STARTING;
    }

    /** The end of the process, if there is one. */
    Optional<CompletableFuture<Integer>> end() {
        return Optional.ofNullable(process).map(ContainerProcess::exit);
    }

    String name() {
        return name;
    }

    JsonNode spec() {
        return spec;
    }

    ContainerState state() {
        return state;
    }

    ContainerState lastState() {
        return lastState;
    }

    int restarts() {
        return restarts;
    }

    /** The present run, or the last one; null before the first. */
    ContainerRun run() {
        return run;
    }

    ContainerRun previousRun() {
        return previousRun;
    }

    /** An init container that goes on beside the others. */
    boolean isSidecar() {
        return spec.path("restartPolicy").asText().equals("Always");
    }

    /** For an init container: whether the next one may start. */
    boolean isInitDone() {
        return isSidecar() ? run != null && state.isRunning() : state.hasSucceeded();
    }
}
