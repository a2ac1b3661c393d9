package io.jerrycan.embedded.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the cluster keeps files: {@code claims/<namespace>/<claim>}, {@code snapshots/<content>}, {@code pods/<uid>}, and
 * {@code shared}.
 * Claims are found by name, so that a folder that is kept serves a claim of the same name in the next cluster.
 */
public record DataFolder(Path root) {

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
