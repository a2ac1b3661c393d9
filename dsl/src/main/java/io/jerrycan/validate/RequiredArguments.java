package io.jerrycan.validate;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A phase gives all arguments that its function cannot do without. */
final class RequiredArguments implements PhaseRule {
    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        boolean anyNameMayCome = phase.args().keys().stream().anyMatch(PhaseOfAction::isTemplate);
        return function.stream().filter(known -> !anyNameMayCome).flatMap(known -> known.arguments().stream()
                .filter(argument -> argument.required() && !isGiven(argument, phase.args()))
                .filter(argument -> !isMisspelt(argument, phase.args(), known))
                .map(argument -> phase.error(
                        Mistake.MISSING_ARGUMENT,
                        phase.phase().func().pos(),
                        known.name() + " lacks its argument '" + argument.name() + "'",
                        hint(argument))));
    }

    private static boolean isGiven(ArgumentDescription argument, Dict args) {
        return args.find(argument.name()).isPresent()
                || argument.alias().flatMap(args::find).isPresent();
    }

    /** Then {@link KnownArguments} has said all there is to say. */
    private static boolean isMisspelt(ArgumentDescription wanted, Dict args, FunctionDescription function) {
        List<String> names =
                function.arguments().stream().map(ArgumentDescription::name).toList();
        return args.keys().stream()
                .filter(given -> function.argument(given.text()).isEmpty())
                .flatMap(given -> NearestWord.of(given.text(), names).stream())
                .anyMatch(wanted.name()::equals);
    }

    private static String hint(ArgumentDescription argument) {
        return "add it" + (argument.help().isEmpty() ? "" : ": " + argument.help());
    }
}
