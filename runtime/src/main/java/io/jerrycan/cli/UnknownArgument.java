package io.jerrycan.cli;

import io.jerrycan.source.NearestWord;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say of an argument that a command does not know. It is not repeated whole: it may be a badly quoted profile. */
final class UnknownArgument {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}");

    private UnknownArgument() {}

    static String describe(UnmatchedArgumentException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String argument = wrong.getUnmatched().get(0);
        if (argument.startsWith("--")) {
            String flag = argument.substring(2).split("=", 2)[0];
            return "unknown flag" + (isWord(flag) ? ": --" + flag + meant("--" + flag, command) : "");
        } else if (argument.startsWith("-")) {
            return "unknown shorthand flag: '" + argument.charAt(1) + "'";
        }
        return "unknown command " + (isWord(argument) ? "\"" + argument + "\" " : "") + "for \""
                + command.qualifiedName() + "\"" + (isWord(argument) ? meant(argument, command) : "");
    }

    private static String meant(String word, CommandSpec command) {
        return NearestWord.of(
                        word,
                        word.startsWith("--")
                                ? command.optionsMap().keySet()
                                : command.subcommands().keySet())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }
}
