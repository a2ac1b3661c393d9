package io.jerrycan.engine.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the record of one run in a file that only its owner may read. The file is always whole: a new one is written
 * beside it, forced to the disk, and renamed over it.
 *
 * <p>Open it for as long as the run goes on: a lock beside the file keeps a second process from doing the same run.
 */
public final class JsonFileRunStore implements RunStore, AutoCloseable {
    static final String KIND = "JerrycanRun";
    /** Of a record of what Kanister has too, which every program reads; {@link #FLOW_VERSION} of any other. */
    static final long VERSION = 1;

    static final long FLOW_VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT);

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
            return Optional.of(parse(file, Files.readString(file)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreFailure("cannot read the record of the run in " + file + ": " + said(e), e);
        }
    }

    private static RunRecord parse(Path file, String text) {
        JsonFields document;
        try {
            document = JsonFields.of("", JSON.readValue(text, Object.class));
        } catch (JsonProcessingException | IllegalArgumentException torn) {
            throw torn(file, place(torn), torn);
        }
        if (!KIND.equals(document.values().get("kind"))) {
            throw new StoreFailure(
                    file + " is not a record of a run (it has no \"kind\": \"" + KIND + "\"); name another file");
        }
        Object version = document.values().get("version");
        if (!Long.valueOf(VERSION).equals(version)
                && !Long.valueOf(FLOW_VERSION).equals(version)) {
            throw new StoreFailure(file + " was written in version " + version
                    + " of the format and this program reads versions " + VERSION + " and " + FLOW_VERSION
                    + "; go on with the program that wrote it");
        }
        try {
            return RecordJson.readRun(document.object("run").orElseThrow(() -> document.wrong("run")));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw torn(file, wrong.getMessage(), wrong);
        }
    }

    private static StoreFailure torn(Path file, String reason, Exception cause) {
        return new StoreFailure(
                file + " is not a whole record of a run: " + reason + "; name another file, or remove it to begin anew",
                cause);
    }

    /** Never what stands in the file. */
    private static String place(Exception torn) {
        return torn instanceof JsonProcessingException json && json.getLocation() != null
                ? "no JSON from line " + json.getLocation().getLineNr()
                : torn.getMessage();
    }

    @Override
    public void save(RunRecord run) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", KIND);
        document.put("version", FlowJson.isIn(run) ? FLOW_VERSION : VERSION);
        document.put("run", RecordJson.write(run));
        Path next = beside(".next");
        try {
            write(next, JSON.writeValueAsBytes(document));
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
