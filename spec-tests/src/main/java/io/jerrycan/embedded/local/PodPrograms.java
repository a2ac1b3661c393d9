package io.jerrycan.embedded.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs {@code kando} and {@code jerrycan} for pods of this machine: shell scripts that start them with this JVM and
 * its class path.
 *
 * @param folder holds the programs and nothing else
 * @param needs folders that the programs read, for pods that do not see all of this machine
 */
public record PodPrograms(Path folder, List<Path> needs) implements AutoCloseable {
    private static final Map<String, String> MAIN_CLASSES =
            Map.of("kando", "io.jerrycan.cli.Kando", "jerrycan", "io.jerrycan.cli.Jerrycan");

    public static PodPrograms install() {
        try {
            Path folder = Files.createTempDirectory("programs").toRealPath();
            List<Path> classPath = classPath();
            for (Map.Entry<String, String> program : MAIN_CLASSES.entrySet()) {
                Path file = Files.writeString(folder.resolve(program.getKey()), script(classPath, program.getValue()));
                if (!file.toFile().setExecutable(true)) {
                    throw new IOException(file + " cannot be made executable");
                }
            }
            return new PodPrograms(folder, folders(classPath));
        } catch (IOException e) {
            throw new UncheckedIOException("the programs of the embedded cluster's pods cannot be made", e);
        }
    }

    private static String script(List<Path> classPath, String mainClass) {
        String entries = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String archive = System.getProperty("jerrycan.kando.archive", "");
        return """
                #!/bin/sh
                exec '%s/bin/java' %s-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '%s' %s "$@"
                """.formatted(
                        System.getProperty("java.home"),
                        archive.isEmpty() ? "" : "-XX:SharedArchiveFile='" + archive + "' ",
                        entries,
                        mainClass);
    }

    private static List<Path> classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(own.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::exists)
                .toList();
    }

    /** What lies below folders that pods have for themselves. */
    private static List<Path> folders(List<Path> classPath) {
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), classPath.stream())
                .map(path -> Files.isDirectory(path) ? path : path.getParent())
                .filter(path -> path.startsWith("/tmp") || path.startsWith("/var/tmp") || path.startsWith("/run"))
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        try {
            for (String program : MAIN_CLASSES.keySet()) {
                Files.deleteIfExists(folder.resolve(program));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
