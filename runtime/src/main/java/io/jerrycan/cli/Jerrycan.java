package io.jerrycan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.AutoComplete.GenerateCompletion;
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
        subcommands = {
            ValidateCommand.class,
            CompileCommand.class,
            ConvertCommand.class,
            PlanCommand.class,
            RbacCommand.class,
            RunCommand.class,
            RerunCommand.class,
            JobCommand.class,
            FunctionsCommand.class,
            EditorCommand.class,
            LocationCommand.class,
            OutputCommand.class,
            ClusterCommand.class,
            DemoCommand.class,
            GenerateCompletion.class
        },
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
        // Else picocli starts the whole Groovy runtime, which only Groovy blueprints need.
        System.setProperty("picocli.disable.closures", "true");
        KandoLogging.set(System.getenv().getOrDefault("LOG_LEVEL", "warning"));
        CommandLine program = commandLine().setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        System.exit(program.execute(KandoArguments.decoded(args)));
    }

    static CommandLine commandLine() {
        return commandLine(CommandLine.defaultFactory());
    }

    /** @param parts makes the commands and their groups of flags */
    static CommandLine commandLine(CommandLine.IFactory parts) {
        return new CommandLine(new Jerrycan(), parts)
                .setExpandAtFiles(false)
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
