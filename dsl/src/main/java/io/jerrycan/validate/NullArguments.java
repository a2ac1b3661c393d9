package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** No argument is null, which ends Kanister's controller. Inside of an argument it does no harm here. */
final class NullArguments implements PhaseRule {
    private static final String HINT = "leave it out or give it a value";

    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return phase.args().entries().entrySet().stream()
                .flatMap(given -> given.getValue() instanceof Value.Null
                        ? Stream.of(phase.error(
                                Mistake.NULL_ARGUMENT,
                                given.getKey().pos(),
                                "argument '" + given.getKey() + "' is null",
                                HINT))
                        : nulls(given.getValue())
                                .map(inner -> phase.warning(
                                        Mistake.NULL_ARGUMENT,
                                        inner.pos(),
                                        "null inside of an argument crashes Kanister's controller",
                                        HINT)));
    }

    private static Stream<Value> nulls(Value value) {
        if (value instanceof Seq seq) {
            return seq.items().stream().flatMap(NullArguments::nulls);
        } else if (value instanceof Dict dict) {
            return dict.entries().values().stream().flatMap(NullArguments::nulls);
        }
        return value instanceof Value.Null ? Stream.of(value) : Stream.empty();
    }
}
