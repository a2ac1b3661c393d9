package io.jerrycan.cli;

import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine;

/** The file of a blueprint, as a command line names it. */
final class BlueprintSource {
    private final Path file;
    private final LibraryOptions libraries;
    private final CommandLine command;
    private FutureTask<BlueprintFile> begun;

    BlueprintSource(Path file, LibraryOptions libraries, CommandLine command) {
        this.file = file;
        this.libraries = libraries;
        this.command = command;
    }

    /** Reads on a thread of its own, for a caller who has other things to wait for before it asks for the blueprint. */
    void begin(FunctionCatalog catalog) {
        List<Class<?>> classes = libraries.classes(command);
        begun = new FutureTask<>(() -> BlueprintFile.read(file, catalog, classes));
        Thread reader = new Thread(begun, "reading " + file);
        reader.setDaemon(true);
        reader.start();
    }

    private BlueprintFile load(FunctionCatalog catalog) {
        if (begun == null) {
            return BlueprintFile.read(file, catalog, libraries.classes(command));
        }
        try {
            return begun.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + file + " was read");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /**
     * Prints what is wrong with the file but no error.
     *
     * @throws InvalidBlueprint when something is one
     */
    Blueprint read(FunctionCatalog catalog) {
        BlueprintFile read = load(catalog);
        Blueprint blueprint = read.single();
        read.warnings().forEach(command.getErr()::println);
        return blueprint;
    }

    /** As {@link #read(FunctionCatalog)}; that it has no such action is an error too. */
    Blueprint read(FunctionCatalog catalog, String action) {
        Blueprint blueprint = read(catalog);
        if (blueprint.action(action).isEmpty()) {
            List<String> known =
                    blueprint.actions().keySet().stream().map(Text::text).toList();
            throw new InvalidBlueprint(List.of(Problem.error(
                    Mistake.UNKNOWN_NAME,
                    blueprint.pos(),
                    "blueprint " + blueprint.metadata().name() + " has no action '" + action + "'",
                    NearestWord.hint(action, known, "it has " + String.join(", ", known)))));
        }
        return blueprint;
    }
}
