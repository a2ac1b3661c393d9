package io.jerrycan.validate;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.FieldPath;
import io.jerrycan.validate.TemplateSite.Moment;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What templates read exists when they are rendered: the parameters of Kanister, and phases that have run.
 */
final class References {
    private static final List<String> PARAMETERS = List.of(
            "ArtifactsIn",
            "ConfigMaps",
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

    /** The action of each phase, by its name. */
    private final Map<String, Text> actions = new HashMap<>();

    private final Map<BlueprintAction, ActionOrder> orders = new IdentityHashMap<>();

    private References(Blueprint blueprint) {
        blueprint.actions().forEach((name, action) -> names(action).forEach(phase -> actions.putIfAbsent(phase, name)));
    }

    static Stream<Problem> check(Blueprint blueprint, List<Read> reads) {
        References references = new References(blueprint);
        return reads.stream().flatMap(read -> references.check(read.site(), read.path()).stream());
    }

    private Optional<Problem> check(TemplateSite site, FieldPath path) {
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
        return parameter.equals("Phases") && named
                ? phase(site, path, path.names().get(1))
                : Optional.empty();
    }

    private Optional<Problem> phase(TemplateSite site, FieldPath path, String name) {
        ActionOrder order = orders.computeIfAbsent(site.action(), ActionOrder::new);
        boolean own = site.moment() == Moment.PHASE
                && site.phase().map(BlueprintPhase::name).map(Text::text).equals(Optional.of(name));
        boolean output = path.names().size() > 2 && path.names().get(2).equals("Output");
        if (order.isOver(name, site) || own && !output && !site.isCondition()) {
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
        if (actions.containsKey(name)) {
            String told = "phase '" + name + "' belongs to action '" + actions.get(name) + "'";
            String fix = "hand its values over in an artifact";
            return Optional.of(problem(Mistake.PHASE_ORDER, site, path, told, fix));
        }
        String all = names.isEmpty() ? "it has none" : "its phases are " + String.join(", ", names);
        return Optional.of(problem(
                Mistake.PHASE_ORDER,
                site,
                path,
                "the action has no phase '" + name + "'",
                NearestWord.hint(name, names, all)));
    }

    /** The phases that templates find by name: all but the deferPhase. */
    private static List<String> names(BlueprintAction action) {
        return Stream.concat(names(action.phases()).stream(), names(action.finallyPhases()).stream())
                .toList();
    }

    private static List<String> names(List<BlueprintPhase> phases) {
        return phases.stream().map(phase -> phase.name().text()).toList();
    }

    /** A warning when it stands in a branch: rendering may never come to that. */
    private static Problem problem(Mistake mistake, TemplateSite site, FieldPath path, String message, String hint) {
        SourcePos pos = pos(site, path);
        String told = message + Templates.inside(site, pos);
        return path.conditional() ? Problem.warning(mistake, pos, told, hint) : Problem.error(mistake, pos, told, hint);
    }

    private static SourcePos pos(TemplateSite site, FieldPath path) {
        return site.text().pos().inside(path.line(), path.column());
    }
}
