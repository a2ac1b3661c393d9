package io.jerrycan.cli;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.source.NearestWord;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan functions describe}: a function and its arguments. */
@Command(name = "describe", description = "Show a function and its arguments.", mixinStandardHelpOptions = true)
final class FunctionsDescribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FUNCTION", description = "such as KubeTask")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FunctionCatalog catalog = FunctionCatalog.load();
        FunctionDescription function = catalog.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no function " + name + "; "
                                + NearestWord.hint(name, catalog.names(), "see 'jerrycan functions'")));
        PrintWriter out = spec.commandLine().getOut();
        out.println(function.name() + ": " + function.help());
        out.println();
        out.print(arguments(function));
        function.example().ifPresent(example -> {
            out.println();
            out.print(example);
        });
        out.flush();
        return ExitCode.DONE;
    }

    private static String arguments(FunctionDescription function) {
        int names = width(function, true);
        int types = width(function, false);
        StringBuilder table = new StringBuilder();
        for (ArgumentDescription argument : function.arguments()) {
            table.append("  ")
                    .append(FunctionsCommand.pad(argument.name(), names))
                    .append("  ")
                    .append(FunctionsCommand.pad(argument.type().word(), types))
                    .append(argument.required() ? "  required  " : "            ")
                    .append(argument.help())
                    .append(argument.otherwise().isEmpty() ? "" : " (otherwise " + argument.otherwise() + ")")
                    .append(argument.alias()
                            .map(alias -> "; also called " + alias)
                            .orElse(""))
                    .append(System.lineSeparator());
        }
        return table.toString();
    }

    private static int width(FunctionDescription function, boolean name) {
        return function.arguments().stream()
                .map(argument -> name ? argument.name() : argument.type().word())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
