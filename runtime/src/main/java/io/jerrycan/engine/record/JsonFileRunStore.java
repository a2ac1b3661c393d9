package io.jerrycan.engine.record;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the record of one run in a file that only its owner may read. The file is always whole: a new one is written
 * beside it, forced to the disk, and renamed over it.
 *
 * <p>Open it for as long as the run goes on: a lock beside the file keeps a second process from doing the same run.
 */
public final class JsonFileRunStore implements RunStore, AutoCloseable {
    private final Path file;
    private final FileChannel lockFile;

    /** @throws StoreFailure when another process has the run, or the folder cannot be written to */
    public JsonFileRunStore(Path file) {
        this.file = file.toAbsolutePath();
        try {
            Files.createDirectories(this.file.getParent());
            this.lockFile = FileChannel.open(
                    beside(".lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly(this.file));
        } catch (IOException e) {
            throw new StoreFailure("cannot keep the record of the run in " + file + ": " + said(e), e);
        }
        lock();
    }

    private void lock() {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException here) {
            lock = null;
        } catch (IOException e) {
            throw new StoreFailure("cannot lock " + beside(".lock") + ": " + said(e), e);
        }
        if (lock == null) {
            close();
            throw new StoreFailure(file + " belongs to a run that is still going on in another process;"
                    + " wait for its end, or stop it");
        }
    }

    /**
     * The record in a file, whichever run it is of; the run may be going on.
     *
     * @throws StoreFailure when there is none, or it cannot be read
     */
    public static RunRecord read(Path file) {
        return find(file)
                .orElseThrow(() -> new StoreFailure("there is no record of a run in " + file + "; name another file"));
    }

    @Override
    public Optional<RunRecord> load(String runId) {
        Optional<RunRecord> run = find(file);
        run.map(RunRecord::runId).filter(id -> !id.equals(runId)).ifPresent(other -> {
            throw new StoreFailure(
                    file + " holds the record of run " + other + ", not of run " + runId + "; name another file");
        });
        return run;
    }

    private static Optional<RunRecord> find(Path file) {
        try {
            return Optional.of(RecordDocument.read(file.toString(), Files.readString(file), "name another file"));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreFailure("cannot read the record of the run in " + file + ": " + said(e), e);
        }
    }

    @Override
    public void save(RunRecord run) {
        Path next = beside(".next");
        try {
            write(next, RecordDocument.write(run).getBytes(StandardCharsets.UTF_8));
            rename(next);
            force(file.getParent());
        } catch (IOException e) {
            throw new StoreFailure("cannot write the record of the run to " + file + ": " + said(e), e);
        }
    }

    /** Not through a channel, which an interrupt of this thread would close. */
    private static void write(Path path, byte[] bytes) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, ownerOnly(path));
        try (FileOutputStream out = new FileOutputStream(path.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
    }

    private void rename(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException foreignFileSystem) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A rename is on the disk when its folder is; where a folder cannot be opened, the system sees to that itself. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // nothing to do
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static String said(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Gives the run free for another process; the record stays. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StoreFailure("cannot give " + beside(".lock") + " free: " + said(e), e);
        }
    }
}
