package io.jerrycan.convert;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.BlueprintCompiler;
import io.jerrycan.groovy.Compilation;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.validate.BlueprintValidator;
import java.util.List;
import java.util.Optional;

/**
 * Turns blueprints into scripts of the DSL: references in place of template text where the language has words for the
 * form, handles in place of names, {@code bash(...)} in place of the words before a script. Whatever has no words is kept
 * as the text of its template. Comments are not kept.
 */
public final class GroovyConverter {
    private final FunctionCatalog functions;

    /** @param functions those that the blueprint may call */
    public GroovyConverter(FunctionCatalog functions) {
        this.functions = functions;
    }

    /**
     * A script that was compiled again and found equal.
     *
     * @throws InvalidBlueprint when the blueprint has what Groovy cannot say, or when the script is not equal, which is a
     *     mistake of the converter; it names the first difference
     */
    public String convert(Blueprint blueprint) {
        String script = ScriptWriter.write(blueprint, new Vocabulary(functions));
        Compilation again = new BlueprintCompiler(functions).check("converted.groovy", script);
        Optional<String> difference = again.blueprint()
                .flatMap(compiled ->
                        Difference.between(blueprint, compiled).stream().findFirst())
                .or(() -> newError(blueprint, again));
        if (difference.isPresent()) {
            throw new InvalidBlueprint(List.of(Problem.error(
                    Mistake.WRONG_VALUE,
                    blueprint.pos().line() > 0 ? blueprint.pos() : SourcePos.UNKNOWN,
                    "the Groovy for blueprint '" + blueprint.metadata().name() + "' would not be equal: "
                            + difference.get(),
                    "please report this")));
        }
        return script;
    }

    /** An error that the blueprint itself does not have; what has no line says the phase at the end of its message. */
    private Optional<String> newError(Blueprint before, Compilation after) {
        List<Problem> known = BlueprintValidator.validate(before, functions);
        return after.problems().stream()
                .filter(problem -> problem.isError()
                        && known.stream().noneMatch(old -> old.message().startsWith(problem.message())))
                .map(Problem::toString)
                .findFirst();
    }
}
