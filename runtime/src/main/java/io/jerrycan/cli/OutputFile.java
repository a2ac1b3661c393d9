package io.jerrycan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flag that says where the result of a command goes. */
final class OutputFile {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write here instead of to standard output")
    private Optional<Path> file = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    void write(String text) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), text);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        }
    }
}
