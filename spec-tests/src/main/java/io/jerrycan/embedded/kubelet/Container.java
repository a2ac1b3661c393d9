package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** Folders that a container has for itself instead of this machine's. */
    private static final List<String> PRIVATE = List.of("/tmp", "/var/tmp", "/run");

    private final NodeServices node;
    private final StoredObject pod;
    private final JsonNode spec;
    private final String name;
    private final Path folder;
    private final Runnable changed;

    private Stage stage = Stage.NEW;
    private ContainerState lastState;
    private int restarts;
    private boolean wanted = true;
    private ContainerProcess process;
    private volatile ContainerState state = new ContainerState.Waiting("ContainerCreating", null);
    private volatile ContainerLog log;
    private volatile ContainerLog previousLog;
    private volatile ContainerFilesystem files;
    private volatile Map<String, String> environment;

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
        this.folder = node.data().pod(pod.uid()).resolve("containers").resolve(name);
        this.changed = changed;
    }

    /** Starts a run. @throws NotReady if something is missing that may still come, or never can */
    void start(StoredObject current, Map<String, Path> volumes) throws NotReady, IOException {
        List<Mount> mounts = new ArrayList<>(node.shared());
        Optional<Mount> account = node.accounts().mount(current);
        account.ifPresent(mounts::add);
        environment = node.environment().of(current.tree(), spec, account.isPresent());
        PRIVATE.forEach(path -> mounts.add(new Mount(folder.resolve("private" + path), path, false)));
        mounts.addAll(node.volumes().mounts(current, spec, volumes, environment));
        files = new ContainerFilesystem(node.data().root(pod.uid()).resolve(name), mounts);
        previousLog = log;
        log = new ContainerLog(folder.resolve(restarts + ".log"));
        stage = Stage.STARTING;
        Command command = command(arguments());
        if (isIdle(command)) {
            become(new ContainerState.Running(Instant.now()));
        } else {
            launch(command);
        }
    }

    /** Arguments alone are for an image's own program; they are run if they are a command by themselves. */
    private boolean isIdle(Command command) {
        return IdleCommands.isIdle(command.arguments())
                || (spec.path("command").isEmpty() && Executables.problem(files, command) != null);
    }

    private void launch(Command command) {
        Instant startedAt = Instant.now();
        String problem = Executables.problem(files, command);
        if (problem != null) {
            refuse(startedAt, "failed to create task: " + problem);
            return;
        }
        node.launcher()
                .start(() -> node.sandbox().prepare(files, command).redirectErrorStream(true))
                .whenCompleteAsync((started, failure) -> launched(startedAt, started, failure), node.thread());
    }

    private void launched(Instant startedAt, Process started, Throwable failure) {
        if (failure != null) {
            refuse(startedAt, "failed to create task: " + failure.getCause().getMessage());
            return;
        }
        closeInput(started);
        process = new ContainerProcess(node.sandbox(), started, log, pod.name() + "-" + name);
        process.exit().thenAcceptAsync(code -> ended(startedAt, code), node.thread());
        if (wanted) {
            become(new ContainerState.Running(startedAt));
        } else {
            process.kill();
        }
    }

    private void refuse(Instant startedAt, String message) {
        log.close();
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

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        for (String field : new String[] {"command", "args"}) {
            spec.path(field).forEach(part -> arguments.add(Expansion.expand(part.asText(), environment)));
        }
        return arguments;
    }

    /** A command in the surroundings of this container, whose current run must have begun. */
    Command command(List<String> arguments) {
        return new Command(arguments, environment, spec.path("workingDir").asText("/"));
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
            log.close();
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

    boolean hasEnded() {
        return stage == Stage.ENDED;
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

    ContainerLog log() {
        return log;
    }

    ContainerLog previousLog() {
        return previousLog;
    }

    ContainerFilesystem files() {
        return files;
    }
}
