package io.jerrycan.plan;

import io.jerrycan.engine.ActionParams;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.record.PhaseSlot.Part;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.RunSettings;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Value.Text;
import io.jerrycan.plan.Plan.PlannedStep;
import io.jerrycan.template.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes plans. Follows the engine step by step, but runs no function. */
public record Planner(FunctionCatalog functions, Facts facts, RunSettings settings) {
    private static final String TIME = "1970-01-01T00:00:00Z";

    /**
     * @param request its action must be one of the blueprint's
     * @throws ParamsFailure when the action could not start, since what it names is not there
     */
    public Plan plan(Blueprint blueprint, ActionSpec request) throws ParamsFailure {
        return plan(blueprint, request, Map.of());
    }

    /**
     * The same with options that are secret and not read.
     *
     * @param secretOptions what reading each of them needs to be allowed, by its name
     */
    public Plan plan(Blueprint blueprint, ActionSpec request, Map<String, Permissions> secretOptions)
            throws ParamsFailure {
        BlueprintAction action = blueprint.action(request.name().text()).orElseThrow();
        Facts.OfAction known = facts.of(request);
        TemplateParams params = ActionParams.of(request, known.references(), known.target(), TIME);
        UnknownData unknown = known.unknown()
                .and(new UnknownData(Map.of(List.of("Time"), Unknown.of(path -> "time", false, Map.of()))))
                .and(NotGiven.of(action, params, facts.givenLater()))
                .and(Hidden.options(secretOptions.keySet()));
        PhasePlanner phases = new PhasePlanner(this, request, params, unknown);
        List<PlannedStep> steps = new ArrayList<>();
        for (List<BlueprintPhase> group : PhaseFlow.groups(action.phases(), BlueprintPhase::flow)) {
            steps.addAll(phases.plan(group, Part.PHASES));
        }
        for (BlueprintPhase phase : action.deferPhase().stream().toList()) {
            steps.addAll(phases.plan(List.of(phase), Part.DEFER_PHASE));
        }
        for (BlueprintPhase phase : action.finallyPhases()) {
            steps.addAll(phases.plan(List.of(phase), Part.FINALLY));
        }
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        Optional<String> problem = Optional.empty();
        try {
            for (Map.Entry<Text, Artifact> artifact : action.outputArtifacts().entrySet()) {
                String name = artifact.getKey().text();
                artifacts.put(name, phases.renderer().artifact(name, artifact.getValue()));
            }
        } catch (RenderProblem e) {
            problem = Optional.of(e.getMessage());
        }
        return new Plan(
                blueprint.metadata().name(),
                request.name().text(),
                request.object(),
                action.flow().timeout().map(GoDuration::toString),
                steps,
                artifacts,
                problem,
                secretOptions.values().stream().reduce(known.needed(), Permissions::and));
    }
}
