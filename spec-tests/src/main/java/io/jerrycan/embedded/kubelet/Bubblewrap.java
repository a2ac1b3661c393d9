package io.jerrycan.embedded.kubelet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands in namespaces of their own with {@code bwrap}. The process is bwrap itself; its child is the first process
 * of the namespace, whose death takes all others with it; and the child of that is the command. When this JVM dies, so do
 * they all.
 */
final class Bubblewrap implements Sandbox {

    private static final List<String> ISOLATION =
            List.of("bwrap", "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-uts");
    private static final List<String> KERNEL = List.of("--proc", "/proc", "--dev-bind", "/dev", "/dev");

    private Bubblewrap() {}

    /** @return empty where bwrap is absent or not permitted to make namespaces */
    static Optional<Sandbox> detect() {
        List<String> probe = new ArrayList<>(ISOLATION);
        probe.addAll(List.of("--ro-bind", "/", "/"));
        probe.addAll(KERNEL);
        probe.addAll(List.of("--", "true"));
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean usable = process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            return usable ? Optional.of(new Bubblewrap()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public ProcessBuilder prepare(ContainerFilesystem files, Command command) throws IOException {
        List<String> arguments = new ArrayList<>(ISOLATION);
        arguments.addAll(RootSkeleton.arguments(files));
        arguments.addAll(KERNEL);
        String hostname = command.environment().get("HOSTNAME");
        if (hostname != null) {
            arguments.addAll(List.of("--hostname", hostname));
        }
        arguments.addAll(List.of("--chdir", command.workingDir(), "--"));
        arguments.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(arguments);
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return builder;
    }

    @Override
    public void terminate(Process process) {
        List<ProcessHandle> commands = ProcessTree.children(process.toHandle()).stream()
                .flatMap(first -> ProcessTree.children(first).stream())
                .toList();
        if (commands.isEmpty()) {
            kill(process);
        }
        commands.forEach(ProcessHandle::destroy);
    }

    @Override
    public void kill(Process process) {
        List<ProcessHandle> first = ProcessTree.children(process.toHandle());
        first.forEach(ProcessHandle::destroyForcibly);
        if (first.isEmpty()) {
            process.destroyForcibly();
        }
    }

    @Override
    public void ended(Process process) {
        // the namespace ended with its first process
    }
}
