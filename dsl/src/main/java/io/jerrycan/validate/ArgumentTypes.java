package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Every argument can be what its function wants; a text with a template in it always can. */
final class ArgumentTypes implements PhaseRule {
    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return function.stream().flatMap(known -> phase.args().entries().entrySet().stream()
                .flatMap(given -> check(phase, known, given.getKey(), given.getValue())));
    }

    private static Stream<Problem> check(PhaseOfAction phase, FunctionDescription function, Text name, Value value) {
        if (value instanceof Value.Null) {
            return Stream.empty();
        }
        return function
                .argument(name.text())
                .flatMap(argument -> argument.type().mismatch(value))
                .map(wrong -> phase.error(
                        Mistake.WRONG_ARGUMENT_TYPE,
                        value.pos(),
                        "argument '" + name + "' of " + function.name() + " " + wrong,
                        ""))
                .stream();
    }
}
