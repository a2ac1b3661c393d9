package io.jerrycan.editor;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import java.util.stream.Collectors;

/** The functions that phases can call, as a page in Markdown. */
public final class FunctionsPage {
    private static final String HEAD = """
            # Functions

            What a phase can call, with the arguments that it takes. In YAML a function stands in `func:` and its arguments in
            `args:`; in Groovy it is a word with a small first letter and named arguments. `jerrycan functions describe NAME`
            shows the same. A text with a template in it may stand for any argument.

            This page is made by `./jerrycan functions --markdown > docs/functions.md`; a spec runs each example.
            """;

    private FunctionsPage() {}

    public static String of(FunctionCatalog catalog) {
        return HEAD + catalog.all().stream().map(FunctionsPage::section).collect(Collectors.joining());
    }

    private static String section(FunctionDescription function) {
        String example = function.example()
                .map(text -> "\n```groovy\n" + text.stripTrailing() + "\n```\n")
                .orElse("");
        return "\n## %s\n\n%s.\n\n%s%s"
                .formatted(function.name(), capitalised(function.help()), arguments(function), example);
    }

    private static String arguments(FunctionDescription function) {
        if (function.arguments().isEmpty()) {
            return "It takes no arguments.\n";
        }
        return "| Argument | Type | | |\n|---|---|---|---|\n"
                + function.arguments().stream().map(FunctionsPage::row).collect(Collectors.joining());
    }

    private static String row(ArgumentDescription argument) {
        String otherwise = argument.otherwise().isEmpty() ? "" : "; otherwise " + argument.otherwise();
        String alias =
                argument.alias().map(name -> "; also called `" + name + "`").orElse("");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        argument.name(),
                        cell(argument.type().word()),
                        argument.required() ? "required" : "",
                        cell(argument.help() + otherwise + alias));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
