package io.jerrycan.cli;

import io.jerrycan.cluster.Preparation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code jerrycan}. Results go to standard output, everything else to standard error. */
@Command(
        name = "jerrycan",
        description = "Back up, restore and migrate what applications keep on Kubernetes, as blueprints say.",
        mixinStandardHelpOptions = true,
        versionProvider = Jerrycan.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something unexpected",
            "2:wrong usage",
            "10:a blueprint is invalid",
            "11:a phase failed",
            "12:the cluster cannot be reached or does not permit it",
            "130:cancelled"
        })
public final class Jerrycan implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** All that the process does, but for its end. */
    static int run(String[] args) {
        // Else picocli starts the whole Groovy runtime, which only Groovy blueprints need.
        System.setProperty("picocli.disable.closures", "true");
        KandoLogging.set(System.getenv().getOrDefault("LOG_LEVEL", "warning"));
        if (args.length > 0 && Commands.isRun(args[0])) {
            Preparation.start();
        }
        CommandLine program = commandLine(Commands.named(args.length > 0 ? args[0] : ""), CommandLine.defaultFactory())
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err));
        return program.execute(KandoArguments.decoded(args));
    }

    static CommandLine commandLine() {
        return commandLine(CommandLine.defaultFactory());
    }

    /** @param parts makes the commands and their groups of flags */
    static CommandLine commandLine(CommandLine.IFactory parts) {
        return commandLine(Commands.all(), parts);
    }

    private static CommandLine commandLine(List<Class<?>> commands, CommandLine.IFactory parts) {
        CommandLine program = new CommandLine(new Jerrycan(), parts);
        commands.forEach(program::addSubcommand);
        return program.setExpandAtFiles(false)
                .setParameterExceptionHandler(CliErrors::usage)
                .setExecutionExceptionHandler(CliErrors::failure);
    }

    /** Without a command there is only help to give. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Jerrycan.class.getPackage().getImplementationVersion();
            return new String[] {"jerrycan " + Objects.requireNonNullElse(version, "(built from source)")};
        }
    }
}
