package io.jerrycan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What {@code kando} says when it fails. */
final class KandoErrors {

    private KandoErrors() {}

    static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String message = wrong instanceof UnmatchedArgumentException unmatched
                ? UnknownArgument.describe(unmatched)
                : wrong.getMessage();
        err.println("Error: " + message);
        command.usage(err);
        return Kando.FAILURE;
    }

    static int failure(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("Error: " + (failure instanceof IOException ? failure.getMessage() : failure));
        return Kando.FAILURE;
    }
}
