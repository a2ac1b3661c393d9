package io.jerrycan.embedded.kubelet;

import java.util.List;
import java.util.Set;

/** Commands that only keep a container running. They need no process, so that thousands of idle pods cost nothing. */
final class IdleCommands {

    private static final Set<List<String>> KNOWN = Set.of(
            List.of("/pause"), List.of("pause"), List.of("sleep", "infinity"), List.of("tail", "-f", "/dev/null"));

    private static final Set<String> SHELLS = Set.of("sh", "bash", "/bin/sh", "/bin/bash");

    private IdleCommands() {}

    static boolean isIdle(List<String> command) {
        if (command.isEmpty() || KNOWN.contains(command)) {
            return true;
        }
        return command.size() == 3
                && SHELLS.contains(command.get(0))
                && command.get(1).equals("-c")
                && KNOWN.contains(List.of(command.get(2).trim().split("\\s+")));
    }
}
