package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.ActionFlow;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Value;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** For Kanister, no fields that only this engine has: the API server drops them, and the blueprint does something else. */
final class OnlyHere implements Rule {
    private static final String HINT = "leave it out, or use it with this engine only";

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Stream<Problem> actions = blueprint.actions().entrySet().stream().flatMap(action -> fields(
                        action.getValue().flow())
                .map(field -> Problem.error(
                        Mistake.ONLY_HERE,
                        field.pos(),
                        "Kanister's actions have no '" + field.name() + "', which action '" + action.getKey() + "' has",
                        HINT)));
        Stream<Problem> phases = PhaseOfAction.of(blueprint)
                .flatMap(phase -> fields(phase.phase().flow())
                        .map(field -> phase.error(
                                Mistake.ONLY_HERE,
                                field.pos(),
                                "Kanister's phases have no '" + field.name() + "', which phase '"
                                        + phase.phase().name() + "' has",
                                HINT)));
        return Stream.concat(actions, phases);
    }

    /** A field and where its value stands. */
    private record Field(String name, SourcePos pos) {}

    private static Stream<Field> fields(ActionFlow flow) {
        return Stream.concat(
                field("timeout", flow.timeout(), length -> length.written().pos()),
                field("finally", flow.finallyPhases().stream().findFirst(), BlueprintPhase::pos));
    }

    private static Stream<Field> fields(PhaseFlow flow) {
        return Stream.of(
                        field("if", flow.condition(), Value::pos),
                        field("forEach", flow.forEach(), Value::pos),
                        field("parallel", flow.parallel(), Value::pos),
                        field("retry", flow.retry(), Retry::pos),
                        field("timeout", flow.timeout(), length -> length.written()
                                .pos()),
                        field("idempotent", flow.idempotent(), Value::pos))
                .flatMap(fields -> fields);
    }

    private static <T> Stream<Field> field(String name, Optional<T> value, Function<T, SourcePos> pos) {
        return value.stream().map(one -> new Field(name, pos.apply(one)));
    }
}
