package io.jerrycan.plan;

import io.jerrycan.engine.FunctionVersion;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.ArgBinder;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.PlannedPhase;
import io.jerrycan.function.RunInfo;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.params.ParamsPermissions;
import io.jerrycan.plan.Plan.PlannedStep;
import io.jerrycan.template.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the phases of an action one after the other; knows what the next one sees. */
final class PhasePlanner {
    private final Planner planner;
    private final ActionSpec request;
    /** References are rendered before the first phase runs. */
    private final Renderer launch;

    private TemplateParams params;
    private UnknownData unknown;

    PhasePlanner(Planner planner, ActionSpec request, TemplateParams params, UnknownData unknown) {
        this.planner = planner;
        this.request = request;
        this.launch = Renderer.partly(params, unknown);
        this.params = params;
        this.unknown = unknown;
    }

    /** Sees all phases so far. */
    Renderer renderer() {
        return Renderer.partly(params, unknown);
    }

    PlannedStep plan(BlueprintPhase phase, boolean deferred) throws ParamsFailure {
        String name = phase.name().text();
        Map<String, Object> arguments = new LinkedHashMap<>();
        Permissions needed = Permissions.NONE;
        List<Map<String, Object>> pods = List.of();
        Optional<String> problem = Optional.empty();
        try {
            needed = readObjects(phase, deferred);
            FunctionDescription function = FunctionVersion.find(
                    planner.functions(),
                    phase.func().text(),
                    request.preferredVersion().text());
            if (phase.flow().forEach().isPresent()) {
                params = params.withItem(Placeholder.of("item"));
                unknown = unknown.and(
                        new UnknownData(Map.of(List.of("Item"), Unknown.of(path -> "item" + path, false, Map.of()))));
            }
            arguments.putAll(renderer().arguments(function, phase.args()));
            if (!Placeholder.isIn(arguments)) {
                ArgBinder.bind(function, arguments, phase.args());
            }
            PlannedPhase planned = planned(function, phase, arguments);
            needed = needed.and(function.function().permissions(planned));
            pods = function.function().pods(planned);
            addUnrendered(function, phase, arguments);
        } catch (RenderProblem | FunctionFailure e) {
            problem = Optional.of(e.getMessage());
        }
        outputsOf(name, deferred);
        return new PlannedStep(name, phase.func().text(), deferred, arguments, pods, needed, problem);
    }

    private Permissions readObjects(BlueprintPhase phase, boolean deferred) throws RenderProblem, ParamsFailure {
        Map<String, ObjectReference> objects = new LinkedHashMap<>();
        for (Map.Entry<Text, ObjectReference> object : phase.objects().entrySet()) {
            String name = object.getKey().text();
            objects.put(name, launch.reference(name, object.getValue()));
        }
        Facts.OfPhase read = planner.facts().of(objects);
        String name = phase.name().text();
        params = deferred ? params.withDeferPhase(read.params()) : params.withPhase(name, read.params());
        unknown = unknown.and(read.unknown().under(place(name, deferred)));
        return ParamsPermissions.objects(objects.values());
    }

    private PlannedPhase planned(FunctionDescription function, BlueprintPhase phase, Map<String, Object> arguments) {
        PhaseParams own = params.phases().getOrDefault(phase.name().text(), params.deferPhase());
        return new PlannedPhase(
                function,
                arguments,
                phase.args(),
                params.withCurrentPhase(own),
                new RunInfo("", 0, request.name().text(), phase.name().text(), 1, Map.of()),
                planner.settings(),
                PlannedSecrets.ALL,
                planner.facts().types());
    }

    private static void addUnrendered(
            FunctionDescription function, BlueprintPhase phase, Map<String, Object> arguments) {
        for (Map.Entry<Text, Value> argument : phase.args().entries().entrySet()) {
            String name = argument.getKey().text();
            if (function.argument(name).filter(found -> found.unrendered()).isPresent()) {
                arguments.put(name, argument.getValue().toJava());
            }
        }
    }

    /** From here on what the phase gives can be named. */
    private void outputsOf(String name, boolean deferred) {
        Unknown outputs = Unknown.of(
                path -> path.isEmpty() ? "outputs of " + name : "output " + path.substring(1) + " of " + name,
                false,
                Map.of());
        List<String> place = Hidden.join(place(name, deferred), "Output");
        unknown = unknown.and(new UnknownData(Map.of(place, outputs)));
    }

    private static List<String> place(String name, boolean deferred) {
        return deferred ? List.of("DeferPhase") : List.of("Phases", name);
    }
}
