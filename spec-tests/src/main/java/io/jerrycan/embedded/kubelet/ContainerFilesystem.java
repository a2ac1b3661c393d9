package io.jerrycan.embedded.kubelet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files a container sees: its mounts, its own writable folder, and below them this machine's.
 *
 * @param root the container's own folder; what the container writes outside its mounts is kept here
 */
record ContainerFilesystem(Path root, List<Mount> mounts) {

    /** Where a path of the container lies on this machine: in the mount that covers it, in its own folder, or as it is. */
    Path onHost(String path) {
        Mount covering = null;
        for (Mount mount : mounts) {
            boolean covers = path.equals(mount.path()) || path.startsWith(mount.path() + "/");
            if (covers
                    && (covering == null
                            || mount.path().length() > covering.path().length())) {
                covering = mount;
            }
        }
        if (covering != null) {
            String rest = path.substring(covering.path().length());
            return rest.isEmpty() ? covering.source() : covering.source().resolve(rest.substring(1));
        }
        Path own = root.resolve(path.substring(1));
        return Files.exists(own) ? own : Path.of(path);
    }
}
