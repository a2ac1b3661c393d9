package io.jerrycan.embedded.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the cluster keeps files: {@code claims/<namespace>/<claim>}, {@code snapshots/<content>}, {@code pods/<uid>}, and
 * {@code shared}.
 * Claims are found by name, so that a folder that is kept serves a claim of the same name in the next cluster.
 *
 * @param scratch a folder for many small things of short life, in memory if possible
 */
public record DataFolder(Path root, Path scratch) {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String PREFIX = "embedded-cluster-";

    /**
     * The folders of a new cluster.
     *
     * @param given where to keep data, or null for a temporary folder
     */
    public static DataFolder of(Path given) throws IOException {
        Path root = given == null
                ? temporary(Path.of(System.getProperty("java.io.tmpdir")))
                : Files.createDirectories(given.toAbsolutePath());
        boolean memory = Files.isDirectory(MEMORY) && Files.isWritable(MEMORY);
        Path scratch = memory
                ? temporary(MEMORY)
                : Files.createDirectories(root.resolve("pods").resolve("roots"));
        return new DataFolder(root.toRealPath(), scratch.toRealPath());
    }

    /** A new folder that carries this process's id; those of processes that are no more are cleared away. */
    private static Path temporary(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                String id = folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .split("-")[0];
                if (id.matches("\\d+") && ProcessHandle.of(Long.parseLong(id)).isEmpty() && Files.isWritable(folder)) {
                    FileTrees.delete(folder);
                }
            }
        }
        return Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** The folder of a claim's volume; made if it is not there. */
    public Path claim(String namespace, String name) {
        return make(root.resolve("claims").resolve(namespace).resolve(name));
    }

    /** The folder with the copy that a snapshot is; it exists once the snapshot is taken. */
    public Path snapshot(String content) {
        return root.resolve("snapshots").resolve(content);
    }

    /** The folder of everything that goes when the pod goes. */
    public Path pod(String uid) {
        return pods().resolve(uid);
    }

    /** The folder with the root folders of a pod's containers. */
    public Path root(String uid) {
        return scratch.resolve(uid);
    }

    /** The folder with what pods of a service account need to reach the API. */
    public Path serviceAccount(String namespace, String account) {
        return pods().resolve("serviceaccounts").resolve(namespace).resolve(account);
    }

    /** The folders of all pods. */
    public Path pods() {
        return root.resolve("pods");
    }

    /** The folder that every container sees at its own path and may write to; made if it is not there. */
    public Path shared() {
        return make(root.resolve("shared"));
    }

    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
