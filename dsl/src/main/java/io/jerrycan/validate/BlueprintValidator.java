package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.yaml.Parsed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what would fail, or hardly do what its author meant, without running anything.
 *
 * <p>An error is what Kanister fails at too, at whatever point of the run; what Kanister runs gives a warning at most.
 */
public final class BlueprintValidator {
    private BlueprintValidator() {}

    /** All problems for this engine, sorted by position; none when nothing is wrong. Starts no shell. */
    public static List<Problem> validate(Blueprint blueprint, FunctionCatalog functions) {
        return validate(blueprint, functions, ValidatorOptions.DEFAULT);
    }

    /** All problems, sorted by position; none when nothing is wrong. */
    public static List<Problem> validate(Blueprint blueprint, FunctionCatalog functions, ValidatorOptions options) {
        return validate(blueprint, functions, options, templates -> List.of());
    }

    /** @param more rules for blueprints of one syntax */
    private static List<Problem> validate(
            Blueprint blueprint,
            FunctionCatalog functions,
            ValidatorOptions options,
            Function<CompiledTemplates, List<Rule>> more) {
        CompiledTemplates templates = CompiledTemplates.of(blueprint, functions);
        List<Problem> found = Stream.of(
                        ofPhases(options), ofTemplates(templates, options), ofTarget(options), more.apply(templates))
                .flatMap(List::stream)
                .flatMap(rule -> rule.check(blueprint, functions))
                .sorted(Problem.BY_POSITION)
                .toList();
        return withoutConsequences(found);
    }

    /** Beside an error, what is less than one and stands at the same place says nothing more. */
    private static List<Problem> withoutConsequences(List<Problem> found) {
        Set<String> errors = found.stream()
                .filter(problem -> problem.isError() && problem.pos().line() > 0)
                .map(problem -> problem.pos().toString())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(problem ->
                        problem.isError() || !errors.contains(problem.pos().toString()))
                .toList();
    }

    /** All problems of a file, its reader's too, without those that are only a consequence of what the reader told. */
    public static List<Problem> validate(
            Parsed<Blueprint> parsed, FunctionCatalog functions, ValidatorOptions options) {
        Set<String> places = new HashSet<>();
        Set<Integer> lines = new HashSet<>();
        parsed.problems().stream().filter(Problem::isError).forEach(told -> {
            places.add(told.pos().toString());
            lines.add(told.pos().line());
        });
        Stream<Problem> found = parsed.resources().stream()
                .flatMap(blueprint -> validate(blueprint, functions, options, BlueprintValidator::ofYaml).stream())
                .filter(problem -> !places.contains(problem.pos().toString()))
                .filter(problem -> places.isEmpty() || !problem.mistake().isAboutUse())
                // null stands where the reader found a mistake
                .filter(problem -> problem.mistake() != Mistake.NULL_ARGUMENT
                        || !lines.contains(problem.pos().line()));
        return Stream.concat(parsed.problems().stream(), found)
                .sorted(Problem.BY_POSITION)
                .toList();
    }

    private static List<Rule> ofPhases(ValidatorOptions options) {
        return List.of(
                new KnownFunction(),
                new KnownArguments(),
                new RequiredArguments(),
                new ArgumentTypes(),
                new NullArguments(),
                new PodMetadata(),
                new PhaseNames(options.target()),
                new PhaseObjects(),
                new WaitConditions(),
                new ScaleToZero(),
                new ParallelGroups(),
                new Conditions(),
                new ItemLists(),
                new Timeouts());
    }

    private static List<Rule> ofTemplates(CompiledTemplates templates, ValidatorOptions options) {
        return List.of(
                new Templates(templates),
                new NewerFunctions(templates, options.target()),
                new ParameterPaths(templates),
                new ObjectKinds(templates),
                new PhaseOutputs(templates),
                new SkippedOutputs(templates),
                new DeclaredObjects(templates),
                new SecretKeys(templates),
                new Artifacts(templates));
    }

    private static List<Rule> ofYaml(CompiledTemplates templates) {
        return List.of(new SecretsInCommands(templates));
    }

    private static List<Rule> ofTarget(ValidatorOptions options) {
        Stream<Rule> shell = options.shell().stream().map(ShellSyntax::new);
        Stream<Rule> only = options.target() == Target.JERRYCAN ? Stream.empty() : Stream.of(new OnlyHere());
        Stream<Rule> names = options.target() == Target.K10 ? Stream.of(new ActionNames()) : Stream.empty();
        return Stream.of(shell, only, names).flatMap(rules -> rules).toList();
    }
}
