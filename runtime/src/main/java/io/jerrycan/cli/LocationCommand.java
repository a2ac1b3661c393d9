package io.jerrycan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.jerrycan.location.LocationFailure;
import io.jerrycan.location.Locations;
import io.jerrycan.location.ObjectPath;
import io.jerrycan.location.ObjectStore;
import io.jerrycan.location.ProfileJson;
import io.jerrycan.location.ProfileJsonReader;
import io.jerrycan.location.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * {@code location}: data into, out of and away from a Profile's location.
 *
 * <p>Works as {@code kando location} of Kanister 0.119 does for the types that {@link Locations} opens. The subcommands
 * throw a {@link LocationFailure} when data could not be moved and a {@link ParameterException} when they were called
 * wrongly; what exit status that makes is up to the program they are part of. Its parser must not expand at-files
 * ({@code setExpandAtFiles(false)}), or {@code --profile @FILE} would not reach them.
 */
@Command(
        name = "location",
        description = "Push data to, pull it from and delete it from the location of a Profile.",
        subcommands = {LocationPush.class, LocationPull.class, LocationDelete.class})
final class LocationCommand implements Runnable {

    @Option(
            names = {"-p", "--profile"},
            scope = ScopeType.INHERIT,
            paramLabel = "JSON|@FILE",
            description = {
                "Profile as JSON, or a file that holds it, which keeps credentials off the command line.",
                "Default: the environment variable JERRYCAN_PROFILE, else KANDO_PROFILE."
            })
    private String profile;

    @Option(
            names = {"-s", "--path"},
            scope = ScopeType.INHERIT,
            paramLabel = "PATH",
            defaultValue = "",
            description = "Path of the object below the prefix of the location.")
    private String path;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What a subcommand does with the object that the options name. */
    interface Transfer {
        void move(ObjectStore store, ObjectPath path) throws IOException;
    }

    void transfer(Transfer transfer) throws IOException {
        ProfileJson read = ProfileJsonReader.read(profileJson());
        ObjectPath object = read.location().path(path);
        try (ObjectStore store = Locations.open(read)) {
            interruptedByExit(() -> transfer.move(store, object));
        }
    }

    /** The only argument of a subcommand. The message does not repeat arguments: they may be a badly quoted profile. */
    static String only(List<String> arguments, CommandSpec spec) {
        if (arguments.size() != 1) {
            throw new ParameterException(spec.commandLine(), "accepts 1 arg(s), received " + arguments.size());
        }
        return arguments.get(0);
    }

    private String profileJson() throws LocationFailure {
        Map<String, String> environment = System.getenv();
        String given = profile != null
                ? profile
                : environment.getOrDefault("JERRYCAN_PROFILE", environment.getOrDefault("KANDO_PROFILE", ""));
        if (given.isBlank()) {
            throw new ParameterException(spec.commandLine(), "Please provide the --profile flag");
        }
        if (!given.startsWith("@")) {
            return given;
        }
        try {
            return Files.readString(Path.of(given.substring(1)), UTF_8);
        } catch (IOException | InvalidPathException failure) {
            // The name is not repeated: it may be a profile that does not want its @.
            throw new LocationFailure("cannot read the profile from its file: " + Reasons.of(failure), failure);
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    /** A signal interrupts the transfer and waits for it to clean up: no parts, no partial file stay behind. */
    private static void interruptedByExit(Action action) throws IOException {
        Thread worker = Thread.currentThread();
        CountDownLatch cleaned = new CountDownLatch(1);
        Thread exit = new Thread(() -> {
            worker.interrupt();
            try {
                cleaned.await(10, SECONDS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(exit);
        try {
            action.run();
        } finally {
            cleaned.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(exit);
            } catch (IllegalStateException exiting) {
                // The hook is what ended the transfer.
            }
        }
    }
}
