package io.jerrycan.plan;

import io.jerrycan.engine.FunctionVersion;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.record.PhaseSlot.Part;
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
import java.util.ArrayList;
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

    private Sight sight;

    PhasePlanner(Planner planner, ActionSpec request, TemplateParams params, UnknownData unknown) {
        this.planner = planner;
        this.request = request;
        this.sight = new Sight(params, unknown);
        this.launch = sight.renderer();
    }

    /** Sees all phases so far. */
    Renderer renderer() {
        return sight.renderer();
    }

    /** Phases that run side by side, or a single one: each sees what is before all of them. */
    List<PlannedStep> plan(List<BlueprintPhase> group, Part part) throws ParamsFailure {
        Sight before = part == Part.FINALLY ? sight.withError() : sight;
        List<PlannedStep> steps = new ArrayList<>();
        for (BlueprintPhase phase : group) {
            steps.add(plan(phase, part, before));
        }
        return steps;
    }

    private PlannedStep plan(BlueprintPhase phase, Part part, Sight before) throws ParamsFailure {
        PlannedFlow flow = PlannedFlow.of(phase.flow());
        try {
            flow = flow.withCondition(before.renderer());
        } catch (RenderProblem e) {
            see(phase, part, PhaseParams.EMPTY, outputsOf(phase));
            return new Draft(phase, part).failed(e).step(flow);
        }
        Sight later = sight;
        PlannedStep step = planWork(phase, part, before, flow);
        if (flow.isSkipped()) {
            sight = later;
            see(phase, part, PhaseParams.EMPTY, UnknownData.NONE);
        }
        return step;
    }

    private PlannedStep planWork(BlueprintPhase phase, Part part, Sight before, PlannedFlow withCondition)
            throws ParamsFailure {
        Draft draft = new Draft(phase, part);
        PlannedFlow flow = withCondition;
        try {
            Map<String, ObjectReference> objects = objects(phase);
            draft.needed = ParamsPermissions.objects(objects.values());
            Facts.OfPhase read = planner.facts().of(objects);
            see(phase, part, read.params(), read.unknown().and(outputsOf(phase)));
            Sight own = before.withPhase(phase.name().text(), part, read.params(), read.unknown());
            FunctionDescription function = FunctionVersion.find(
                    planner.functions(),
                    phase.func().text(),
                    request.preferredVersion().text());
            flow = flow.withItems(own.renderer());
            draft.work(function, own, flow, read.params());
        } catch (RenderProblem | FunctionFailure e) {
            draft.failed(e);
        }
        return draft.step(flow);
    }

    private void see(BlueprintPhase phase, Part part, PhaseParams own, UnknownData unknown) {
        sight = sight.withPhase(phase.name().text(), part, own, unknown);
    }

    private Map<String, ObjectReference> objects(BlueprintPhase phase) throws RenderProblem {
        Map<String, ObjectReference> objects = new LinkedHashMap<>();
        for (Map.Entry<Text, ObjectReference> object : phase.objects().entrySet()) {
            String name = object.getKey().text();
            objects.put(name, launch.reference(name, object.getValue()));
        }
        return objects;
    }

    /** What the phase gives can be named by later ones. */
    private static UnknownData outputsOf(BlueprintPhase phase) {
        String name = phase.name().text();
        Unknown outputs = Unknown.of(
                path -> path.isEmpty() ? "outputs of " + name : "output " + path.substring(1) + " of " + name,
                false,
                Map.of());
        return new UnknownData(Map.of(List.of("Output"), outputs));
    }

    /** One phase as far as it is planned. */
    private final class Draft {
        private final BlueprintPhase phase;
        private final Part part;
        private final Map<String, Object> arguments = new LinkedHashMap<>();
        private Permissions needed = Permissions.NONE;
        private List<Map<String, Object>> pods = List.of();
        private Optional<String> problem = Optional.empty();

        Draft(BlueprintPhase phase, Part part) {
            this.phase = phase;
            this.part = part;
        }

        Draft failed(Exception why) {
            problem = Optional.of(why.getMessage());
            return this;
        }

        /** Arguments and pods are those of any item, what must be allowed is that of each. */
        void work(FunctionDescription function, Sight own, PlannedFlow flow, PhaseParams ownParams)
                throws RenderProblem, FunctionFailure {
            if (flow.items().filter(List::isEmpty).isPresent()) {
                return;
            }
            boolean repeated = phase.flow().forEach().isPresent();
            PlannedPhase planned = call(function, repeated ? own.withSomeItem() : own, ownParams);
            arguments.putAll(planned.arguments());
            pods = function.function().pods(planned);
            if (flow.items().isEmpty()) {
                needed = needed.and(function.function().permissions(planned));
            } else {
                for (Object item : flow.items().get()) {
                    PlannedPhase ofItem = call(function, own.withItem(item), ownParams);
                    needed = needed.and(function.function().permissions(ofItem));
                }
            }
            addUnrendered(function, phase, arguments);
        }

        private PlannedPhase call(FunctionDescription function, Sight seen, PhaseParams ownParams)
                throws RenderProblem, FunctionFailure {
            Map<String, Object> rendered = seen.renderer().arguments(function, phase.args());
            if (!Placeholder.isIn(rendered)) {
                ArgBinder.bind(function, rendered, phase.args());
            }
            return new PlannedPhase(
                    function,
                    rendered,
                    phase.args(),
                    seen.params().withCurrentPhase(ownParams),
                    new RunInfo("", 0, request.name().text(), phase.name().text(), 1, Map.of()),
                    planner.settings(),
                    PlannedSecrets.ALL,
                    planner.facts().types());
        }

        PlannedStep step(PlannedFlow flow) {
            return new PlannedStep(
                    phase.name().text(), phase.func().text(), part, flow, arguments, pods, needed, problem);
        }
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
}
