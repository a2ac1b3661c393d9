package io.jerrycan.validate;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A phase gives only arguments that its function has, and each under one name. */
final class KnownArguments implements PhaseRule {
    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return function.stream().flatMap(known -> Stream.concat(unknown(phase, known), givenTwice(phase, known)));
    }

    private static Stream<Problem> unknown(PhaseOfAction phase, FunctionDescription function) {
        List<String> names =
                function.arguments().stream().map(ArgumentDescription::name).toList();
        String all = names.isEmpty() ? "it has none" : "its arguments are " + String.join(", ", names);
        return phase.args().keys().stream()
                .filter(name -> !PhaseOfAction.isTemplate(name))
                .filter(name -> function.argument(name.text()).isEmpty())
                .map(name -> phase.error(
                        Mistake.UNKNOWN_ARGUMENT,
                        name.pos(),
                        function.name() + " has no argument '" + name + "'",
                        NearestWord.hint(name.text(), names, all)));
    }

    private static Stream<Problem> givenTwice(PhaseOfAction phase, FunctionDescription function) {
        return function.arguments().stream()
                .filter(argument -> phase.args().find(argument.name()).isPresent())
                .flatMap(argument -> argument.alias().stream().flatMap(alias -> phase.args().keys().stream()
                        .filter(Text.of(alias)::equals)
                        .map(key -> phase.error(
                                Mistake.DUPLICATE_NAME,
                                key.pos(),
                                "'" + alias + "' and '" + argument.name() + "' are the same argument",
                                "give one of the two"))));
    }
}
