package io.jerrycan.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The flags that name the libraries of Groovy blueprints. They run unconfined: naming one is trusting it. */
final class LibraryOptions {
    @Option(
            names = "--library",
            paramLabel = "CLASS",
            split = ",",
            description = "full name of a class that Groovy blueprints may import; its code runs with your rights")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--library-path",
            paramLabel = "PATH",
            description = "jars and folders of classes where libraries are found, besides Jerrycan's own class path")
    private List<String> paths = new ArrayList<>();

    /**
     * Loaded but not initialised: that is left to the blueprint that calls one.
     *
     * @throws ParameterException of the command when one cannot be found
     */
    List<Class<?>> classes(CommandLine command) {
        if (names.isEmpty() && paths.isEmpty()) {
            return List.of();
        }
        URL[] urls = paths.stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .map(path -> url(path, command))
                .toArray(URL[]::new);
        // Stays open for as long as the process: blueprints may call the classes at any time.
        ClassLoader loader = new URLClassLoader(urls, LibraryOptions.class.getClassLoader());
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(load(name, loader, command));
        }
        return classes;
    }

    private Class<?> load(String name, ClassLoader loader, CommandLine command) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            String where = paths.isEmpty() ? "" : " or on --library-path " + String.join(File.pathSeparator, paths);
            throw new ParameterException(
                    command,
                    "there is no class '" + name + "' on Jerrycan's class path" + where
                            + "; give its full name, with its package, and --library-path its jar");
        }
    }

    private URL url(String path, CommandLine command) {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw new ParameterException(command, "--library-path: there is no '" + path + "'");
        }
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new ParameterException(command, "--library-path: '" + path + "' is no path");
        }
    }
}
