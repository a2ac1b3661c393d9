package io.jerrycan.cli;

import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.source.Problem;
import io.jerrycan.source.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan validate}: prints every problem of every file; needs no cluster. */
@Command(
        name = "validate",
        description = "Find what is wrong in blueprints, each problem with its line.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "blueprints in Groovy (.groovy) or YAML")
    private List<Path> files;

    @Option(names = "--strict", description = "take warnings as errors")
    private boolean strict;

    @Mixin
    private LibraryOptions libraries;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FunctionCatalog catalog = FunctionCatalog.load();
        boolean valid = true;
        for (Path file : files) {
            valid &= validate(BlueprintFile.read(file, catalog, libraries.classes(spec.commandLine())));
        }
        return valid ? ExitCode.DONE : ExitCode.BLUEPRINT_INVALID;
    }

    private boolean validate(BlueprintFile file) {
        PrintWriter out = spec.commandLine().getOut();
        file.problems().forEach(out::println);
        boolean valid = file.problems().stream().noneMatch(this::counts);
        if (valid) {
            file.blueprints()
                    .forEach(blueprint -> out.printf(
                            "%s: blueprint %s is valid (%s)%n",
                            file.path(),
                            blueprint.metadata().name(),
                            actions(blueprint.actions().size())));
        }
        return valid;
    }

    private boolean counts(Problem problem) {
        return problem.isError() || strict && problem.severity() == Severity.WARNING;
    }

    private static String actions(int count) {
        return count + (count == 1 ? " action" : " actions");
    }
}
