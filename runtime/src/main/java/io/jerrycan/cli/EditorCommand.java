package io.jerrycan.cli;

import io.jerrycan.editor.BlueprintSchema;
import io.jerrycan.editor.Gdsl;
import io.jerrycan.editor.LanguagePage;
import io.jerrycan.function.FunctionCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jerrycan editor}: what makes an editor complete and check blueprints. */
@Command(
        name = "editor",
        description = "Print what makes an editor complete and check blueprints.",
        mixinStandardHelpOptions = true)
final class EditorCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Without a command there is only help to give. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            description = {
                "Print a JSON schema of blueprints in YAML.",
                "The first line of a blueprint names it: # yaml-language-server: $schema=FILE"
            },
            mixinStandardHelpOptions = true)
    int schema() {
        return print(BlueprintSchema.of(FunctionCatalog.load()));
    }

    @Command(
            description = {
                "Print a .gdsl file, from which IntelliJ completes blueprints in Groovy.",
                "It belongs in a folder of sources."
            },
            mixinStandardHelpOptions = true)
    int gdsl() {
        return print(Gdsl.of(FunctionCatalog.load()));
    }

    @Command(description = "Print the words of the Groovy language, in Markdown.", mixinStandardHelpOptions = true)
    int words() {
        return print(LanguagePage.text());
    }

    private int print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
