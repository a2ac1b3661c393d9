package io.jerrycan.cli;

import io.jerrycan.location.AtomicFile;
import io.jerrycan.location.LocationFailure;
import io.jerrycan.location.ObjectPath;
import io.jerrycan.location.ObjectStore;
import io.jerrycan.location.Reasons;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code location pull TARGET}: an object becomes a file or goes to standard output. A file is replaced when the whole
 * object is there, unlike in Kanister, which writes over it and leaves the tail of a longer one.
 */
@Command(name = "pull", description = "Pull an object from the location to a file or standard output.")
final class LocationPull implements Callable<Integer> {

    @ParentCommand
    private LocationCommand location;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-k", "--kopia-snapshot"},
            paramLabel = "JSON",
            description = "Accepted for Kanister's sake: only kopia locations use it.")
    private String kopiaSnapshot;

    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "A file, or - for standard output.")
    private List<String> target = List.of();

    @Override
    public Integer call() throws IOException {
        String file = LocationCommand.only(target, spec);
        location.transfer((store, path) -> pull(store, path, file));
        return 0;
    }

    private static void pull(ObjectStore store, ObjectPath path, String target) throws IOException {
        try (InputStream content = store.open(path)) {
            if (target.equals("-")) {
                content.transferTo(new FileOutputStream(FileDescriptor.out));
            } else {
                write(Path.of(target), content);
            }
        } catch (LocationFailure failure) {
            throw failure;
        } catch (IOException | InvalidPathException failure) {
            throw new LocationFailure("cannot write '" + target + "': " + Reasons.of(failure), failure);
        }
    }

    private static void write(Path target, InputStream content) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        if (!Files.exists(target) || Files.isRegularFile(target)) {
            AtomicFile.write(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
            return;
        }
        try (OutputStream device = Files.newOutputStream(target)) {
            content.transferTo(device);
        }
    }
}
