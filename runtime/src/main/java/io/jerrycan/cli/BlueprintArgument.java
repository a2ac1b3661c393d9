package io.jerrycan.cli;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The blueprint that a command works with. */
final class BlueprintArgument {
    @Parameters(index = "0", paramLabel = "BLUEPRINT", description = "a blueprint in Groovy (.groovy) or YAML")
    private Path file;

    @Mixin
    private LibraryOptions libraries;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** As {@link BlueprintSource#read(FunctionCatalog)}. */
    Blueprint read(FunctionCatalog catalog) {
        return source().read(catalog);
    }

    /** As {@link BlueprintSource#read(FunctionCatalog, String)}. */
    Blueprint read(FunctionCatalog catalog, String action) {
        return source().read(catalog, action);
    }

    private BlueprintSource source() {
        return new BlueprintSource(file, libraries, spec.commandLine());
    }
}
