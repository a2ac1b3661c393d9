package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a phase runs is decided at run time. */
final class Conditions implements PhaseRule {
    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return phase.phase().flow().condition().stream()
                .filter(condition -> !PhaseOfAction.isTemplate(condition))
                .map(condition -> phase.warning(
                        Mistake.WRONG_VALUE,
                        condition.pos(),
                        "'if' of phase '" + phase.phase().name() + "' is '" + condition + "' in every run",
                        "write a template, such as '{{ .Options.full }}'"));
    }
}
