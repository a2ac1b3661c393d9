package io.jerrycan.embedded.kubelet;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds a container's root folder, so that any path can be a mount point although this machine's folders are read-only:
 * a folder on the way to a mount point is a real, writable one whose other entries are bound from this machine.
 */
final class RootSkeleton {

    /** Mounted by the sandbox itself. */
    private static final Set<String> KERNEL = Set.of("/proc", "/dev", "/sys");

    private final ContainerFilesystem files;
    private final Set<String> opened = new TreeSet<>();
    private final List<String> arguments = new ArrayList<>();

    private RootSkeleton(ContainerFilesystem files) {
        this.files = files;
    }

    /** Makes the folders and files that things are mounted on, and returns bwrap's arguments that mount them. */
    static List<String> arguments(ContainerFilesystem files) throws IOException {
        return new RootSkeleton(files).build();
    }

    private List<String> build() throws IOException {
        opened.add("/");
        files.mounts().forEach(mount -> openParents(mount.path()));
        bind(files.root().toString(), "/", false);
        for (String folder : opened) {
            fill(folder);
        }
        List<Mount> outermostFirst = files.mounts().stream()
                .sorted(Comparator.comparing(mount -> mount.path().length()))
                .toList();
        for (Mount mount : outermostFirst) {
            mount(mount);
        }
        return arguments;
    }

    private void openParents(String path) {
        if (isInsideMount(path)) {
            return;
        }
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            opened.add(path.substring(0, slash));
        }
    }

    /** Binds the entries of one of this machine's folders into the folder of the same name in the container. */
    private void fill(String folder) throws IOException {
        makeFolder(folder);
        if (!Files.isDirectory(Path.of(folder))) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(folder))) {
            for (Path entry : entries) {
                String path = entry.toString();
                if (!opened.contains(path) && !KERNEL.contains(path) && !isMount(path)) {
                    add(entry, path);
                }
            }
        }
    }

    private void add(Path entry, String path) throws IOException {
        if (Files.isSymbolicLink(entry)) {
            Path own = own(path);
            if (Files.notExists(own, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(own, Files.readSymbolicLink(entry));
            }
        } else if (Files.isDirectory(entry)) {
            if (Files.isExecutable(entry)) {
                makeFolder(path);
                bind(path, path, true);
            }
        } else if (Files.isRegularFile(entry) && Files.isReadable(entry)) {
            makeFile(path);
            bind(path, path, true);
        }
    }

    private void mount(Mount mount) throws IOException {
        if (!isInsideMount(mount.path())) {
            if (Files.isRegularFile(mount.source())) {
                makeFile(mount.path());
            } else {
                Files.createDirectories(mount.source());
                makeFolder(mount.path());
            }
        }
        bind(mount.source().toString(), mount.path(), mount.readOnly());
    }

    private boolean isInsideMount(String path) {
        return files.mounts().stream().anyMatch(mount -> path.startsWith(mount.path() + "/"));
    }

    private boolean isMount(String path) {
        return files.mounts().stream().anyMatch(mount -> mount.path().equals(path));
    }

    private void bind(String source, String path, boolean readOnly) {
        arguments.addAll(List.of(readOnly ? "--ro-bind" : "--bind", source, path));
    }

    private void makeFolder(String path) throws IOException {
        Path own = own(path);
        if (!Files.isDirectory(own)) {
            Files.createDirectories(own);
        }
    }

    private void makeFile(String path) throws IOException {
        Path own = own(path);
        if (Files.notExists(own, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(own.getParent());
            Files.createFile(own);
        }
    }

    private Path own(String path) {
        return files.root().resolve(path.substring(1));
    }
}
