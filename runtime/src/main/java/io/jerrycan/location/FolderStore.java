package io.jerrycan.location;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Objects as files of a folder: location type {@code filestore}, whose {@code bucket} is the absolute path of a folder
 * that exists. No credential is needed. Unlike in S3 a path cannot be an object and hold others at once.
 */
final class FolderStore implements ObjectStore {

    /** Uploads that have not ended; on the file system of the objects, so that a rename ends them. */
    private static final String INCOMING = ".jerrycan-incoming";

    private final Path root;

    private FolderStore(Path root) {
        this.root = root;
    }

    static FolderStore open(String bucket) throws LocationFailure {
        Path folder = path(bucket);
        if (!folder.isAbsolute()) {
            throw new LocationFailure(
                    "profile.location.bucket of a filestore must be an absolute folder, not '" + bucket + "'");
        }
        if (!Files.isDirectory(folder)) {
            throw new LocationFailure("the folder '" + bucket + "' does not exist: make it or mount it first");
        }
        try {
            return new FolderStore(folder.toRealPath());
        } catch (IOException denied) {
            throw Reasons.failure("cannot open the folder '" + bucket + "'", denied);
        }
    }

    @Override
    public void put(ObjectPath path, InputStream content) throws IOException {
        Path target = locate(path);
        if (Files.isDirectory(target)) {
            throw new LocationFailure("cannot store '" + path + "': other objects lie beneath it");
        }
        Path incoming = root.resolve(INCOMING);
        try {
            Files.createDirectories(incoming);
            Files.createDirectories(target.getParent());
            AtomicFile.write(target, incoming.resolve(UUID.randomUUID().toString()), content);
        } catch (IOException failure) {
            throw failed("store", path, failure);
        }
    }

    @Override
    public InputStream open(ObjectPath path) throws IOException {
        Path file = locate(path);
        if (!Files.isRegularFile(file)) {
            throw new LocationFailure("there is no object '" + path + "' in " + root);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw failed("read", path, failure);
        }
    }

    @Override
    public int delete(ObjectPath path) throws IOException {
        Path target = locate(path);
        int removed = 0;
        try (Stream<Path> tree = Files.exists(target) ? Files.walk(target) : Stream.empty()) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                removed += Files.isDirectory(file) ? 0 : 1;
                Files.delete(file);
            }
            removeEmptyFolders(target.getParent());
        } catch (IOException | UncheckedIOException failure) {
            throw failed("delete", path, failure);
        }
        return removed;
    }

    @Override
    public void list(ObjectPath path, Consumer<StoredObject> each) throws IOException {
        Path target = locate(path);
        try (Stream<Path> tree = Files.exists(target) ? Files.walk(target) : Stream.empty()) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                each.accept(new StoredObject(
                        root.relativize(file).toString(),
                        found.size(),
                        found.lastModifiedTime().toInstant()));
            }
        } catch (IOException | UncheckedIOException failure) {
            throw failed("list", path, failure);
        }
    }

    @Override
    public void close() {
        // Holds nothing open.
    }

    private void removeEmptyFolders(Path folder) {
        try {
            for (Path empty = folder; !empty.equals(root) && Files.isDirectory(empty); empty = empty.getParent()) {
                Files.delete(empty);
            }
        } catch (IOException inUse) {
            // Not empty, or gone already.
        }
    }

    /** The file of an object; a symbolic link must not lead out of the folder. */
    private Path locate(ObjectPath path) throws LocationFailure {
        if (new ObjectPath(INCOMING).covers(path.value())) {
            throw new LocationFailure("the path '" + INCOMING + "' is kept for uploads that have not ended");
        }
        Path file = root.resolve(path(path.value()));
        try {
            Path existing = file;
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            if (existing.toRealPath().startsWith(root)) {
                return file;
            }
        } catch (IOException failure) {
            throw failed("reach", path, failure);
        }
        throw new LocationFailure("the path '" + path + "' leaves " + root + " by a symbolic link");
    }

    private LocationFailure failed(String verb, ObjectPath path, Exception failure) {
        return new LocationFailure(
                "cannot " + verb + " '" + path + "' in " + root + ": " + Reasons.of(failure), failure);
    }

    private static Path path(String text) throws LocationFailure {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new LocationFailure("'" + text + "' cannot be a file name: " + Reasons.of(wrong), wrong);
        }
    }
}
