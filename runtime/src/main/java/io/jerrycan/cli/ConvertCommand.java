package io.jerrycan.cli;

import io.jerrycan.convert.GroovyConverter;
import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan convert}: a YAML blueprint in Groovy, which compiles to an equal one; what is wrong with it stays so. */
@Command(
        name = "convert",
        description = "Write a YAML blueprint in Groovy; the result is compiled again and compared first.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a blueprint in YAML")
    private Path file;

    @Mixin
    private OutputFile output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file.toString().endsWith(".groovy")) {
            throw new ParameterException(spec.commandLine(), file + " is in Groovy already");
        }
        FunctionCatalog functions = FunctionCatalog.load();
        BlueprintFile read = BlueprintFile.read(file, functions);
        if (read.blueprints().isEmpty()) {
            throw new InvalidBlueprint(read.problems());
        } else if (read.blueprints().size() > 1) {
            String names =
                    read.blueprints().stream().map(one -> one.metadata().name()).collect(Collectors.joining(", "));
            throw new ParameterException(
                    spec.commandLine(),
                    file + " holds the blueprints " + names + ", and a Groovy file has one; split it first");
        }
        Blueprint blueprint = read.blueprints().get(0);
        String script = new GroovyConverter(functions).convert(blueprint);
        read.problems().forEach(spec.commandLine().getErr()::println);
        output.write(script);
        return ExitCode.DONE;
    }
}
