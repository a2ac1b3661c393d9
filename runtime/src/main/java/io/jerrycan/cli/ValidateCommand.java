package io.jerrycan.cli;

import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.source.Problem;
import io.jerrycan.source.Severity;
import io.jerrycan.validate.Target;
import io.jerrycan.validate.ValidatorOptions;
import io.jerrycan.validate.shell.Bash;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan validate}: prints every problem of every file; needs no cluster. */
@Command(
        name = "validate",
        description = {
            "Find what is wrong in blueprints, each problem with its line.",
            "Where bash is installed, it parses the scripts of phases; it runs nothing of them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "blueprints in Groovy (.groovy) or YAML")
    private List<Path> files;

    @Option(names = "--strict", description = "take warnings as errors")
    private boolean strict;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            converter = TargetArgument.class,
            defaultValue = "jerrycan",
            description = "what the blueprints are for: jerrycan, kanister or k10; the last two take what only this"
                    + " engine has for an error")
    private Target target;

    @Option(names = "--no-shell", description = "do not have bash parse the scripts")
    private boolean noShell;

    @ArgGroup
    private Format format = new Format();

    private static final class Format {
        @Option(names = "--json", description = "print one JSON object a line for each problem")
        private boolean json;

        @Option(names = "--sarif", description = "print SARIF 2.1.0, for editors and code scanning")
        private boolean sarif;
    }

    @Mixin
    private LibraryOptions libraries;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FunctionCatalog catalog = FunctionCatalog.load();
        ValidatorOptions options = new ValidatorOptions(target, noShell ? Optional.empty() : Bash.find());
        List<Class<?>> trusted = libraries.classes(spec.commandLine());
        List<BlueprintFile> read = files.stream()
                .map(file -> BlueprintFile.read(file, catalog, trusted, options))
                .map(this::raised)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format.sarif) {
            out.println(Sarif.of(problems(read)));
        } else if (format.json) {
            problems(read).forEach(problem -> out.println(ProblemJson.of(problem)));
        } else {
            read.forEach(file -> print(file, out));
        }
        out.flush();
        return problems(read).stream().noneMatch(Problem::isError) ? ExitCode.DONE : ExitCode.BLUEPRINT_INVALID;
    }

    private BlueprintFile raised(BlueprintFile file) {
        return !strict
                ? file
                : new BlueprintFile(
                        file.path(),
                        file.blueprints(),
                        file.problems().stream()
                                .map(one -> one.severity() == Severity.WARNING ? one.as(Severity.ERROR) : one)
                                .toList());
    }

    private static List<Problem> problems(List<BlueprintFile> files) {
        return files.stream().flatMap(file -> file.problems().stream()).toList();
    }

    private static void print(BlueprintFile file, PrintWriter out) {
        file.problems().forEach(out::println);
        if (file.problems().stream().noneMatch(Problem::isError)) {
            file.blueprints()
                    .forEach(blueprint -> out.printf(
                            "%s: blueprint %s is valid (%s)%n",
                            file.path(),
                            blueprint.metadata().name(),
                            actions(blueprint.actions().size())));
        }
    }

    private static String actions(int count) {
        return count + (count == 1 ? " action" : " actions");
    }
}
