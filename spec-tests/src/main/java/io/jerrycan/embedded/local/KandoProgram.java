package io.jerrycan.embedded.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program {@code kando} for pods of this machine: a shell script that starts it with this JVM and its class path.
 *
 * @param folder holds the program and nothing else
 * @param needs folders that the program reads, for pods that do not see all of this machine
 */
record KandoProgram(Path folder, List<Path> needs) implements AutoCloseable {
    private static final String NAME = "kando";
    private static final String MAIN = "io.jerrycan.cli.Kando";

    static KandoProgram install() {
        try {
            Path folder = Files.createTempDirectory(NAME).toRealPath();
            List<Path> classPath = classPath();
            Path program = Files.writeString(folder.resolve(NAME), script(classPath));
            if (!program.toFile().setExecutable(true)) {
                throw new IOException(program + " cannot be made executable");
            }
            return new KandoProgram(folder, folders(classPath));
        } catch (IOException e) {
            throw new UncheckedIOException("the program kando of the embedded cluster's pods cannot be made", e);
        }
    }

    private static String script(List<Path> classPath) {
        String entries = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String archive = System.getProperty("jerrycan.kando.archive", "");
        return """
                #!/bin/sh
                exec '%s/bin/java' %s-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '%s' %s "$@"
                """.formatted(
                        System.getProperty("java.home"),
                        archive.isEmpty() ? "" : "-XX:SharedArchiveFile='" + archive + "' ",
                        entries,
                        MAIN);
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
            Files.deleteIfExists(folder.resolve(NAME));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
