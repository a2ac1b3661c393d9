package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The surroundings of one run of a container: its files, its environment, its log. */
record ContainerRun(JsonNode spec, ContainerFilesystem files, Map<String, String> environment, ContainerLog log) {

    /** Folders that a container has for itself instead of this machine's. */
    private static final List<String> PRIVATE = List.of("/tmp", "/var/tmp", "/run");

    /**
     * Brings together what a run needs.
     *
     * @param number of the run, from 0
     * @throws NotReady if something is missing that may still come, or never can
     */
    static ContainerRun prepare(
            NodeServices node, StoredObject pod, JsonNode spec, Map<String, Path> volumes, int number)
            throws NotReady, IOException {
        String name = spec.path("name").asText();
        Path folder = node.data().pod(pod.uid()).resolve("containers").resolve(name);
        List<Mount> mounts = new ArrayList<>(node.shared());
        Optional<Mount> account = node.accounts().mount(pod);
        account.ifPresent(mounts::add);
        Map<String, String> environment = node.environment().of(pod.tree(), spec, account.isPresent());
        PRIVATE.forEach(path -> mounts.add(new Mount(folder.resolve("private" + path), path, false)));
        mounts.addAll(node.volumes().mounts(pod, spec, volumes, environment));
        return new ContainerRun(
                spec,
                new ContainerFilesystem(node.data().root(pod.uid()).resolve(name), mounts),
                environment,
                new ContainerLog(folder.resolve(number + ".log")));
    }

    /** The container's own command. */
    Command command() {
        List<String> arguments = new ArrayList<>();
        for (String field : new String[] {"command", "args"}) {
            spec.path(field).forEach(part -> arguments.add(Expansion.expand(part.asText(), environment)));
        }
        return command(arguments);
    }

    /** Another command in the same surroundings. */
    Command command(List<String> arguments) {
        return new Command(arguments, environment, spec.path("workingDir").asText("/"));
    }

    /** Why a command cannot start; empty if it can. */
    Optional<String> problem(Command command) {
        return Optional.ofNullable(Executables.problem(files, command));
    }

    /** Whether there is nothing to run. Arguments alone are for an image's own program, unless they are a command. */
    boolean isIdle() {
        Command command = command();
        return IdleCommands.isIdle(command.arguments())
                || (spec.path("command").isEmpty() && problem(command).isPresent());
    }
}
