package io.jerrycan.cli;

import io.jerrycan.location.LocationFailure;
import io.jerrycan.location.Reasons;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code location push SOURCE}: a file, or standard input of any length, becomes one object. */
@Command(name = "push", description = "Push a file or standard input to the location.")
final class LocationPush implements Callable<Integer> {

    private static final Path STDIN = Path.of("/dev/stdin");
    private static final int FILE_TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

    @ParentCommand
    private LocationCommand location;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output-name"},
            paramLabel = "NAME",
            defaultValue = "kandoOutput",
            description = "Accepted for Kanister's sake: only kopia locations have an output.")
    private String outputName;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "A file, or - for standard input.")
    private List<String> source = List.of();

    @Override
    public Integer call() throws IOException {
        String file = LocationCommand.only(source, spec);
        if (file.equals("-") && !isPiped()) {
            throw new ParameterException(spec.commandLine(), "Stdin must be piped when the source parameter is \"-\"");
        }
        location.transfer((store, path) -> {
            try (InputStream content = open(file)) {
                store.put(path, content);
            }
        });
        return 0;
    }

    /** Unlike an ordinary stream, a channel's wakes up when it is interrupted. */
    private static InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel());
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new FileSystemException(file, null, "it is a folder");
            }
            return Files.newInputStream(path);
        } catch (IOException | InvalidPathException failure) {
            throw new LocationFailure("cannot push '" + file + "': " + Reasons.of(failure), failure);
        }
    }

    /**
     * Whether data is on its way: a pipe, a socket, or a file (which Kanister refuses). A terminal would wait for ever,
     * and {@code /dev/null}, the standard input of most containers, would store nothing: both are character devices.
     */
    private static boolean isPiped() {
        try {
            int type = (Integer) Files.getAttribute(STDIN, "unix:mode") & FILE_TYPE;
            // With standard input closed the JVM's own library of classes takes its place.
            Path ours = Path.of(System.getProperty("java.home"), "lib", "modules");
            return type != CHARACTER_DEVICE && !(Files.exists(ours) && Files.isSameFile(STDIN, ours));
        } catch (IOException closed) {
            return false;
        }
    }
}
