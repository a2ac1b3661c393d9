package io.jerrycan.embedded.kubelet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The children of processes. */
final class ProcessTree {

    private ProcessTree() {}

    /** The direct children, from the kernel's own list where it keeps one. */
    static List<ProcessHandle> children(ProcessHandle parent) {
        try {
            String ids = Files.readString(Path.of("/proc/" + parent.pid() + "/task/" + parent.pid() + "/children"));
            return Arrays.stream(ids.split(" "))
                    .filter(id -> !id.isBlank())
                    .map(id -> ProcessHandle.of(Long.parseLong(id)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException noSuchList) {
            return parent.children().toList();
        }
    }
}
