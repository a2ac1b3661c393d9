package io.jerrycan.cli;

import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Problem;
import io.jerrycan.validate.Target;
import io.jerrycan.validate.ValidatorOptions;
import io.jerrycan.yaml.BlueprintYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan compile}: a Groovy blueprint as the custom resource that a cluster takes. */
@Command(
        name = "compile",
        description = "Compile a blueprint to the YAML of its custom resource.",
        mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a blueprint in Groovy (.groovy) or YAML")
    private Path file;

    @Mixin
    private OutputFile output;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            converter = TargetArgument.class,
            defaultValue = "jerrycan",
            description = "what will run it: jerrycan, kanister or k10; the last two refuse what only this engine has")
    private Target target;

    @Mixin
    private LibraryOptions libraries;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BlueprintFile read = BlueprintFile.read(
                file,
                FunctionCatalog.load(),
                libraries.classes(spec.commandLine()),
                new ValidatorOptions(target, Optional.empty()));
        if (read.problems().stream().anyMatch(Problem::isError)) {
            throw new InvalidBlueprint(read.problems());
        }
        read.warnings().forEach(spec.commandLine().getErr()::println);
        String yaml = yaml(read);
        output.write(yaml);
        return ExitCode.DONE;
    }

    private static String yaml(BlueprintFile read) {
        return read.blueprints().stream()
                .map((Blueprint one) -> BlueprintYaml.write(one))
                .collect(Collectors.joining("---\n"));
    }
}
