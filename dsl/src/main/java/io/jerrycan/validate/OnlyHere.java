package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.ActionFlow;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** For Kanister, no fields that only this engine has: the API server drops them, and the blueprint does something else. */
final class OnlyHere implements Rule {
    private static final String HINT = "leave it out, or validate for this engine";

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Stream<Problem> actions = blueprint.actions().entrySet().stream().flatMap(action -> fields(
                        action.getValue().flow())
                .map(field -> Problem.error(
                        Mistake.ONLY_HERE,
                        action.getKey().pos(),
                        "Kanister's actions have no '" + field + "', which action '" + action.getKey() + "' has",
                        HINT)));
        Stream<Problem> phases = PhaseOfAction.of(blueprint)
                .flatMap(phase -> fields(phase.phase().flow())
                        .map(field -> phase.error(
                                Mistake.ONLY_HERE,
                                phase.pos(),
                                "Kanister's phases have no '" + field + "', which phase '"
                                        + phase.phase().name() + "' has",
                                HINT)));
        return Stream.concat(actions, phases);
    }

    private static Stream<String> fields(ActionFlow flow) {
        Stream<String> last = flow.finallyPhases().isEmpty() ? Stream.empty() : Stream.of("finally");
        return Stream.concat(name("timeout", flow.timeout()), last);
    }

    private static Stream<String> fields(PhaseFlow flow) {
        return Stream.of(
                        name("if", flow.condition()),
                        name("forEach", flow.forEach()),
                        name("parallel", flow.parallel()),
                        name("retry", flow.retry()),
                        name("timeout", flow.timeout()),
                        name("idempotent", flow.idempotent()))
                .flatMap(names -> names);
    }

    private static Stream<String> name(String field, Optional<?> value) {
        return value.isPresent() ? Stream.of(field) : Stream.empty();
    }
}
