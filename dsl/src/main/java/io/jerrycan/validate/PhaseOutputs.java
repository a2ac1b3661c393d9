package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.OutputDescription;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates read outputs that their phase is known to give. What a program prints nobody knows before it runs. */
final class PhaseOutputs implements Rule {
    private final CompiledTemplates compiled;

    PhaseOutputs(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    /** @param given absent when its function does not say what it gives */
    private record Outputs(String function, Optional<OutputDescription> given, CommandOutputs commands) {}

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Map<Text, Map<String, Outputs>> byAction = new HashMap<>();
        blueprint.actions().forEach((name, action) -> byAction.put(name, outputs(action, functions)));
        return compiled.reads().stream()
                .flatMap(read -> check(read, byAction.get(read.site().actionName())).stream());
    }

    private static Map<String, Outputs> outputs(BlueprintAction action, FunctionCatalog functions) {
        Map<String, Outputs> outputs = new HashMap<>();
        Stream.concat(action.phases().stream(), action.finallyPhases().stream())
                .filter(phase -> phase.flow().forEach().isEmpty()) // whose outputs are lists
                .forEach(phase -> outputs.putIfAbsent(phase.name().text(), outputs(phase, functions)));
        action.deferPhase().ifPresent(phase -> outputs.put(null, outputs(phase, functions)));
        return outputs;
    }

    private static Outputs outputs(BlueprintPhase phase, FunctionCatalog functions) {
        Optional<OutputDescription> given = functions.find(phase.func().text()).flatMap(FunctionDescription::outputs);
        List<String> commands = given.map(OutputDescription::commands).orElse(List.of());
        return new Outputs(phase.func().text(), given, CommandOutputs.of(phase.args(), commands));
    }

    private static Optional<Problem> check(Read read, Map<String, Outputs> phases) {
        int output = read.starts("DeferPhase", "Output") ? 1 : read.starts("Phases") ? 2 : -1;
        String key = read.name(output + 1);
        if (output < 0 || !read.name(output).equals("Output") || key.isEmpty()) {
            return Optional.empty();
        }
        Outputs outputs = phases.get(output == 1 ? null : read.name(1));
        if (outputs == null || outputs.given.isEmpty() || outputs.commands.open()) {
            return Optional.empty();
        }
        List<String> keys = Stream.concat(outputs.given.get().keys().stream(), outputs.commands.keys().stream())
                .toList();
        if (keys.contains(key)) {
            return Optional.empty();
        }
        String phase = output == 1 ? "the deferPhase" : "phase '" + read.name(1) + "'";
        return Optional.of(problem(read, phase, key, keys, outputs));
    }

    private static Problem problem(Read read, String phase, String key, List<String> keys, Outputs outputs) {
        if (outputs.given.get().commands().isEmpty()) {
            String all = keys.isEmpty()
                    ? outputs.function + " gives no outputs"
                    : outputs.function + " gives " + String.join(", ", keys);
            return read.failing(
                    Mistake.UNKNOWN_OUTPUT, phase + " gives no output '" + key + "'", NearestWord.hint(key, keys, all));
        } else if (keys.isEmpty()) {
            return read.note(
                    Mistake.UNKNOWN_OUTPUT,
                    "whether " + phase + " gives an output '" + key + "' shows only at run time",
                    "no 'kando output' stands in its command");
        }
        return read.warning(
                Mistake.UNKNOWN_OUTPUT,
                "the command of " + phase + " has no 'kando output " + key + "'",
                NearestWord.hint(key, keys, "it puts out " + String.join(", ", keys)));
    }
}
