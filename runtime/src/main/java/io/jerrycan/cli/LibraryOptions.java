package io.jerrycan.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Loaded but not initialised: that is left to the blueprint that calls one. */
    List<Class<?>> classes() {
        if (names.isEmpty() && paths.isEmpty()) {
            return List.of();
        }
        URL[] urls = paths.stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .map(this::url)
                .toArray(URL[]::new);
        // Stays open for as long as the process: blueprints may call the classes at any time.
        ClassLoader loader = new URLClassLoader(urls, LibraryOptions.class.getClassLoader());
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(load(name, loader));
        }
        return classes;
    }

    private Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            String where = paths.isEmpty() ? "" : " or on --library-path " + String.join(File.pathSeparator, paths);
            throw wrong("there is no class '" + name + "' on Jerrycan's class path" + where
                    + "; give its full name, with its package, and --library-path its jar");
        }
    }

    private URL url(String path) {
        Path file = Path.of(path);
        if (!Files.exists(file)) {
            throw wrong("--library-path: there is no '" + path + "'");
        }
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw wrong("--library-path: '" + path + "' is no path");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
