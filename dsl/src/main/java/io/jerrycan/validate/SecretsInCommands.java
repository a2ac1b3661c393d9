package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No secret stands in the text of a command, where it shows in the pod and in the list of its processes. For YAML alone:
 * in Groovy it is a compile error, unless the author says {@code inScript()}.
 */
final class SecretsInCommands implements Rule {
    private final CompiledTemplates compiled;

    SecretsInCommands(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Set<Text> commands = Collections.newSetFromMap(new IdentityHashMap<>());
        PhaseOfAction.of(blueprint).forEach(phase -> phase.args().entries().forEach((name, value) -> {
            if (name.text().equals("command") || name.text().endsWith("Command")) {
                texts(value).forEach(commands::add);
            }
        }));
        Set<String> told = new HashSet<>();
        return compiled.reads().stream()
                .filter(read -> commands.contains(read.site().text()))
                .flatMap(read -> secret(read).stream()
                        .filter(secret -> told.add(read.site().actionName() + "/" + phase(read) + "/" + secret))
                        .map(secret -> read.warning(
                                Mistake.SECRET_IN_SCRIPT,
                                secret + " stands in the text of the command, where others can read it",
                                hint(read, functions))));
    }

    private static Stream<Text> texts(Value value) {
        if (value instanceof Text text) {
            return Stream.of(text);
        } else if (value instanceof Seq seq) {
            return seq.items().stream().flatMap(SecretsInCommands::texts);
        }
        return value instanceof Dict dict
                ? dict.entries().values().stream().flatMap(SecretsInCommands::texts)
                : Stream.empty();
    }

    private static Optional<String> secret(Read read) {
        int end = read.starts("DeferPhase") ? 1 : read.starts("Phases") ? 2 : 0;
        boolean data = read.name(end).equals("Secrets")
                && (read.length() <= end + 2 || read.name(end + 2).equals("Data"));
        boolean profile =
                read.starts("Profile") && (read.length() == 1 || read.name(1).equals("Credential"));
        if (data) {
            return Optional.of(read.length() == end + 1 ? "a secret" : "secret '" + read.name(end + 1) + "'");
        }
        return profile ? Optional.of("the profile's credential") : Optional.empty();
    }

    private static String phase(Read read) {
        return read.site().phase().map(phase -> phase.name().text()).orElse("");
    }

    private static String hint(Read read, FunctionCatalog functions) {
        Optional<FunctionDescription> function = read.site()
                .phase()
                .flatMap(phase -> functions.known(phase.func().text()));
        return function.flatMap(known -> known.argument("podOverride")).isPresent()
                ? "set it as env of the container in podOverride, and read \"$NAME\" in the script"
                : "";
    }
}
