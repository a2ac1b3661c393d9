package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that looks at one phase at a time. */
interface PhaseRule extends Rule {
    /** @param function absent when the phase names none that is known */
    Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function);

    @Override
    default Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return PhaseOfAction.of(blueprint)
                .flatMap(phase ->
                        check(phase, functions.known(phase.phase().func().text())));
    }
}
