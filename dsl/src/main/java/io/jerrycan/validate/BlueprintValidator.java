package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Problem;
import java.util.List;

/**
 * Finds what would fail, or hardly do what its author meant, without running anything.
 *
 * <p>An error is what Kanister fails at too, at whatever point of the run; what Kanister runs gives a warning at most.
 */
public final class BlueprintValidator {
    private static final List<Rule> RULES = List.of(
            new KnownFunction(),
            new KnownArguments(),
            new RequiredArguments(),
            new ArgumentTypes(),
            new NullArguments(),
            new PodMetadata(),
            new PhaseNames(),
            new PhaseObjects(),
            new Templates());

    private BlueprintValidator() {}

    /** All problems, sorted by position; none when nothing is wrong. */
    public static List<Problem> validate(Blueprint blueprint, FunctionCatalog functions) {
        return RULES.stream()
                .flatMap(rule -> rule.check(blueprint, functions))
                .sorted(Problem.BY_POSITION)
                .toList();
    }
}
