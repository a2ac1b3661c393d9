package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import java.util.stream.Stream;

/** Every phase names a function that exists. */
final class KnownFunction implements Rule {
    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return PhaseOfAction.of(blueprint).flatMap(phase -> {
            Text func = phase.phase().func();
            if (func.isEmpty()) {
                return Stream.of(phase.error(
                        Mistake.UNKNOWN_FUNCTION,
                        phase.missing(func),
                        "the phase names no function",
                        "add 'func: ' and its name"));
            } else if (functions.find(func.text()).isPresent()) {
                return Stream.empty();
            } else if (functions.known(func.text()).isPresent()) {
                return Stream.of(phase.warning(
                        Mistake.UNKNOWN_FUNCTION,
                        func.pos(),
                        "function '" + func + "' of Kanister's is not built in: running the phase fails",
                        "put a jar with it on the class path"));
            }
            String all = "the functions are " + String.join(", ", functions.names());
            String hint = NearestWord.hint(func.text(), functions.knownNames(), all);
            return Stream.of(
                    phase.error(Mistake.UNKNOWN_FUNCTION, func.pos(), "unknown function '" + func + "'", hint));
        });
    }
}
