package io.jerrycan.validate;

import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.FieldPath;
import io.jerrycan.template.Template;
import io.jerrycan.validate.TemplateSite.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What templates read exists when they are rendered: the parameters of Kanister, phases that have run, artifacts that the
 * action declares.
 */
final class References {
    private static final List<String> PARAMETERS = List.of(
            "ArtifactsIn",
            "ConfigMaps",
            "CurrentPhase",
            "DeferPhase",
            "Deployment",
            "DeploymentConfig",
            "Namespace",
            "Object",
            "Options",
            "PVC",
            "Phases",
            "PodAnnotations",
            "PodLabels",
            "PodOverride",
            "Profile",
            "RepositoryServer",
            "Secrets",
            "StatefulSet",
            "Time");
    private static final Pattern BRANCH =
            Pattern.compile("\\{\\{-?\\s*(if|with|range|else)\\b|\\{\\{[^}]*\\b(and|or)\\b");

    private References() {}

    static Stream<Problem> check(TemplateSite site, Template template) {
        return template.references().stream()
                .filter(path -> path.fromRoot() && !path.names().isEmpty())
                .flatMap(path -> check(site, path).stream());
    }

    private static Optional<Problem> check(TemplateSite site, FieldPath path) {
        String parameter = path.names().get(0);
        if (FlowReferences.NAMES.contains(parameter)) {
            return FlowReferences.whyNot(site, parameter)
                    .map(hint -> problem(
                            Mistake.UNKNOWN_PARAMETER, site, path, "there is no '." + parameter + "' here", hint));
        } else if (!PARAMETERS.contains(parameter)) {
            String all = "templates can read " + String.join(", ", PARAMETERS);
            String hint = NearestWord.hint(parameter, PARAMETERS, all);
            return Optional.of(
                    problem(Mistake.UNKNOWN_PARAMETER, site, path, "there is no '." + parameter + "'", hint));
        }
        boolean named =
                path.names().size() > 1 && !(path.lenient() && path.names().size() == 2);
        return switch (parameter) {
            case "Phases" -> named ? phase(site, path, path.names().get(1)) : Optional.empty();
            case "ArtifactsIn" -> named ? artifact(site, path, path.names().get(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> phase(TemplateSite site, FieldPath path, String name) {
        List<String> ran = ran(site);
        boolean own = site.moment() == Moment.PHASE
                && site.phase().map(BlueprintPhase::name).map(Text::text).equals(Optional.of(name));
        boolean output = path.names().size() > 2 && path.names().get(2).equals("Output");
        if (ran.contains(name) || own && !output && !site.isCondition()) {
            return Optional.empty();
        } else if (site.moment() == Moment.LAUNCH) {
            String fix = "use the target, an option or an artifact";
            return Optional.of(
                    problem(Mistake.PHASE_ORDER, site, path, "objects are named before the first phase runs", fix));
        }
        List<String> names = names(site.action());
        if (FlowReferences.isBeside(site, name)) {
            return Optional.of(problem(
                    Mistake.PHASE_ORDER,
                    site,
                    path,
                    "phase '" + name + "' runs side by side with this one",
                    "use a phase that runs before the group"));
        } else if (names.contains(name)) {
            return Optional.of(problem(
                    Mistake.PHASE_ORDER,
                    site,
                    path,
                    "phase '" + name + "' has not run here yet",
                    "use an earlier one"));
        } else if (site.action().deferPhase().map(BlueprintPhase::name).equals(Optional.of(Text.of(name)))) {
            return Optional.of(problem(
                    Mistake.PHASE_ORDER, site, path, "'" + name + "' is the deferPhase", "write '.DeferPhase'"));
        }
        String all = names.isEmpty() ? "it has none" : "its phases are " + String.join(", ", names);
        return Optional.of(problem(
                Mistake.PHASE_ORDER,
                site,
                path,
                "the action has no phase '" + name + "'",
                NearestWord.hint(name, names, all)));
    }

    /** The phases that are over when a text is rendered. */
    private static List<String> ran(TemplateSite site) {
        List<BlueprintPhase> phases = site.action().phases();
        return switch (site.moment()) {
            case LAUNCH -> List.of();
            case PHASE ->
                names(phases.subList(
                        0, FlowReferences.firstBeside(phases, site.phase().orElseThrow())));
            case DEFER_PHASE -> names(phases);
            case FINALLY -> {
                List<BlueprintPhase> all = new ArrayList<>(phases);
                List<BlueprintPhase> last = site.action().finallyPhases();
                all.addAll(last.subList(0, last.indexOf(site.phase().orElseThrow())));
                yield names(all);
            }
            case END -> names(site.action());
        };
    }

    /** The phases that templates find by name: all but the deferPhase. */
    private static List<String> names(BlueprintAction action) {
        return Stream.concat(names(action.phases()).stream(), names(action.finallyPhases()).stream())
                .toList();
    }

    private static List<String> names(List<BlueprintPhase> phases) {
        return phases.stream().map(phase -> phase.name().text()).toList();
    }

    /** Kanister never reads the declaration, so that nothing fails. */
    private static Optional<Problem> artifact(TemplateSite site, FieldPath path, String name) {
        List<Text> declared = site.action().inputArtifactNames();
        if (declared.contains(Text.of(name))) {
            return Optional.empty();
        }
        SourcePos pos = pos(site, path);
        List<String> known = declared.stream().map(Text::text).toList();
        return Optional.of(Problem.warning(
                Mistake.UNDECLARED_ARTIFACT,
                pos,
                "the action does not declare the artifact '" + name + "'" + Templates.inside(site, pos),
                NearestWord.hint(name, known, "add it to 'inputArtifactNames'")));
    }

    /** A warning when the text has branches: it may never come to that. */
    private static Problem problem(Mistake mistake, TemplateSite site, FieldPath path, String message, String hint) {
        SourcePos pos = pos(site, path);
        String told = message + Templates.inside(site, pos);
        return BRANCH.matcher(site.text().text()).find()
                ? Problem.warning(mistake, pos, told, hint)
                : Problem.error(mistake, pos, told, hint);
    }

    private static SourcePos pos(TemplateSite site, FieldPath path) {
        return site.text().pos().inside(path.line(), path.column());
    }
}
