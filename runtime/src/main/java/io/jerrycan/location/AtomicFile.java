package io.jerrycan.location;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Files that appear under their name only when they are whole. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes {@code content} beside {@code target} and then moves it there. A file that was there keeps its content
     * until that moment, and its mode and, where allowed, its owner for ever; a new one has mode 0755 less the umask,
     * as {@code kando location pull} makes them. On failure nothing is left behind.
     */
    public static void write(Path target, InputStream content) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".partial");
        // A process that is told to end while a connection is stalled does not come back to clean up.
        temporary.toFile().deleteOnExit();
        write(target, temporary, content);
    }

    /** The same through a {@code temporary} file that does not exist yet and is on the same file system. */
    static void write(Path target, Path temporary, InputStream content) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        try (FileChannel channel = FileChannel.open(temporary, Set.of(WRITE, CREATE_NEW), mode)) {
            content.transferTo(Channels.newOutputStream(channel));
            inherit(target, temporary);
            channel.force(true);
            // Somebody may have removed the folder as empty meanwhile.
            Files.createDirectories(target.getParent());
            Files.move(temporary, target, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void inherit(Path target, Path temporary) throws IOException {
        if (!Files.isRegularFile(target, NOFOLLOW_LINKS)) {
            return;
        }
        PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        try {
            view.setGroup(old.group());
            view.setOwner(old.owner());
        } catch (IOException notAllowed) {
            // Only root may give a file away.
        }
        view.setPermissions(old.permissions());
    }
}
