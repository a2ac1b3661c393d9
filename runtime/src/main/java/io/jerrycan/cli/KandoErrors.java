package io.jerrycan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What {@code kando} says when it fails. No argument is repeated in full: it may be a badly quoted profile. */
final class KandoErrors {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}");

    private KandoErrors() {}

    static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String message =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : wrong.getMessage();
        err.println("Error: " + message);
        command.usage(err);
        return Kando.FAILURE;
    }

    static int failure(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("Error: " + (failure instanceof IOException ? failure.getMessage() : failure));
        return Kando.FAILURE;
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String program = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String argument = wrong.getUnmatched().get(0);
        if (argument.startsWith("--")) {
            String flag = argument.substring(2).split("=", 2)[0];
            return "unknown flag" + (WORD.matcher(flag).matches() ? ": --" + flag : "");
        }
        if (argument.startsWith("-")) {
            return "unknown shorthand flag: '" + argument.charAt(1) + "'";
        }
        return "unknown command " + (WORD.matcher(argument).matches() ? "\"" + argument + "\" " : "") + "for \""
                + program + "\"";
    }
}
