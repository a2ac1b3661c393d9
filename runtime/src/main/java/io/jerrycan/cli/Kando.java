package io.jerrycan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program {@code kando}: what blueprints call inside pods. Every failure, wrong usage included, exits with 69, as
 * Kanister's does since 0.112, and says {@code Error: ...} on standard error.
 */
@Command(
        name = "kando",
        description = "Move data and hand over outputs from inside a pod.",
        subcommands = {LocationCommand.class, OutputCommand.class},
        versionProvider = Kando.Version.class)
public final class Kando implements Runnable {

    static final int FAILURE = 69;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-v", "--verbosity"},
            scope = ScopeType.INHERIT,
            paramLabel = "LEVEL",
            description = {
                "What to log to standard error: trace, debug, info, warn, error, fatal or panic.",
                "Default: the environment variable LOG_LEVEL, else warning."
            })
    private String verbosity;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    @Spec
    private CommandSpec spec;

    /** Arguments and output are UTF-8, also in images without a locale. */
    public static void main(String[] args) {
        // Else picocli starts the whole Groovy runtime, should it be on the class path.
        System.setProperty("picocli.disable.closures", "true");
        CommandLine kando = commandLine().setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        System.exit(kando.execute(KandoArguments.decoded(args)));
    }

    static CommandLine commandLine() {
        Kando kando = new Kando();
        return new CommandLine(kando)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true)
                .setExecutionStrategy(kando::runLogged)
                .setParameterExceptionHandler(KandoErrors::usage)
                .setExecutionExceptionHandler(KandoErrors::failure);
    }

    private int runLogged(ParseResult parsed) {
        if (verbosity != null && !KandoLogging.isLevel(verbosity)) {
            throw new ParameterException(spec.commandLine(), "Invalid log level: " + verbosity);
        }
        KandoLogging.set(verbosity != null ? verbosity : System.getenv().getOrDefault("LOG_LEVEL", "warning"));
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, UTF_8);
    }

    /** In the shape of Kanister's, whose words for what a build does not know these are. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Objects.requireNonNullElse(Kando.class.getPackage().getImplementationVersion(), "DEV");
            return new String[] {
                "kando version {\"version\": \"" + version + "\", \"gitCommit\": \"NONE\", \"buildDate\": \"UNKNOWN\"}"
            };
        }
    }
}
