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
import picocli.CommandLine;

/** The file of a blueprint, as a command line names it. */
record BlueprintSource(Path file, LibraryOptions libraries, CommandLine command) {

    /**
     * Prints what is wrong with the file but no error.
     *
     * @throws InvalidBlueprint when something is one
     */
    Blueprint read(FunctionCatalog catalog) {
        BlueprintFile read = BlueprintFile.read(file, catalog, libraries.classes(command));
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
