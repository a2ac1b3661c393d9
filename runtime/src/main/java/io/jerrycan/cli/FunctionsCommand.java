package io.jerrycan.cli;

import io.jerrycan.editor.FunctionsPage;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jerrycan functions}: what a phase can do, from the functions on the class path. */
@Command(
        name = "functions",
        description = "List the functions that a phase can call.",
        mixinStandardHelpOptions = true,
        subcommands = FunctionsDescribeCommand.class)
final class FunctionsCommand implements Callable<Integer> {
    @Option(names = "--markdown", description = "all of the reference, as a page in Markdown")
    private boolean markdown;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(FunctionsPage.of(FunctionCatalog.load()));
            out.flush();
            return ExitCode.DONE;
        }
        List<FunctionDescription> functions = FunctionCatalog.load().all();
        int width =
                functions.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        functions.forEach(one -> out.println(pad(one.name(), width) + "  " + one.help()));
        return ExitCode.DONE;
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
