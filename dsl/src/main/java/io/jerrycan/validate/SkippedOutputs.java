package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Templates that read outputs of a phase which may be skipped do without them, or are skipped with it. */
final class SkippedOutputs implements Rule {
    private final CompiledTemplates compiled;

    SkippedOutputs(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Map<BlueprintAction, Map<String, List<BlueprintPhase>>> conditional = new IdentityHashMap<>();
        return compiled.reads().stream()
                .filter(read -> read.starts("Phases") && read.name(2).equals("Output") && read.length() > 3)
                .filter(Read::isCertain)
                .flatMap(read -> conditional
                        .computeIfAbsent(read.site().action(), SkippedOutputs::conditional)
                        .getOrDefault(read.name(1), List.of())
                        .stream()
                        .filter(phase -> !isSkippedToo(read.site(), phase))
                        .map(phase -> read.warning(
                                Mistake.UNKNOWN_OUTPUT,
                                "phase '" + phase.name() + "' has no outputs when it is skipped",
                                "write {{ if .Phases." + phase.name() + ".Output }}, or the same 'if' here")));
    }

    /** The phases that may be skipped, by name. */
    private static Map<String, List<BlueprintPhase>> conditional(BlueprintAction action) {
        return action.allPhases()
                .filter(phase -> phase.flow().condition().isPresent())
                .collect(Collectors.groupingBy(phase -> phase.name().text()));
    }

    private static boolean isSkippedToo(TemplateSite site, BlueprintPhase read) {
        Optional<Text> own = site.phase().flatMap(phase -> phase.flow().condition());
        return own.equals(read.flow().condition());
    }
}
