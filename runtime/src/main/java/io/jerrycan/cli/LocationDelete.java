package io.jerrycan.cli;

import io.jerrycan.location.ObjectStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code location delete}: removes the object at the path and all beneath it. Unlike in Kanister {@code a/b} does not
 * remove {@code a/bc}, and an argument is refused: a path given as one would otherwise delete the whole prefix.
 */
@Command(name = "delete", description = "Delete the object at the path, and all beneath it, from the location.")
final class LocationDelete implements Callable<Integer> {

    @ParentCommand
    private LocationCommand location;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-k", "--kopia-snapshot"},
            paramLabel = "JSON",
            description = "Accepted for Kanister's sake: only kopia locations use it.")
    private String kopiaSnapshot;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> unexpected = List.of();

    @Override
    public Integer call() throws IOException {
        if (!unexpected.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "accepts 0 arg(s), received " + unexpected.size() + "; name the object with --path");
        }
        location.transfer(ObjectStore::delete);
        return 0;
    }
}
