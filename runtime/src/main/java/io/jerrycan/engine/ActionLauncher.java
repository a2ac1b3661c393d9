package io.jerrycan.engine;

import io.jerrycan.engine.record.Launch;
import io.jerrycan.engine.record.PhaseSlot;
import io.jerrycan.engine.record.Target;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an action ready to run: reads its parameters, finds the functions of its phases, renders their references. */
final class ActionLauncher {
    private final RunScope run;

    ActionLauncher(RunScope run) {
        this.run = run;
    }

    /** With the parameters of its first launch when there was one; records the launch. */
    LaunchedAction launch(int index) throws ParamsFailure, FunctionFailure, RenderProblem {
        ActionSpec spec = run.action(index).spec();
        BlueprintAction action = run.action(index).action().orElseThrow();
        Optional<Launch> earlier = run.ledger().action(index).launch();
        String time = earlier.map(Launch::time).orElseGet(() -> GoTime.format(Instant.now()));
        References references = run.source().readReferences(spec);
        run.know(secrets -> SecretValues.add(references, secrets));
        Target target = target(spec, earlier);
        run.know(secrets -> SecretValues.add(target, secrets));
        TemplateParams params = ActionParams.of(Seals.open(spec, run.sealing()), references, target, time);
        Renderer renderer = new Renderer(params);
        List<Step> phases = phases(spec, action, renderer);
        Optional<Step> deferPhase = deferPhase(spec, action, renderer);
        if (earlier.isEmpty()) {
            run.ledger().action(index, it -> it.launched(Launch.of(time, Seals.seal(target, run.sealing()))));
        }
        return new LaunchedAction(run.actionId(index), params, phases, deferPhase, action.outputArtifacts());
    }

    private Target target(ActionSpec spec, Optional<Launch> earlier) throws ParamsFailure {
        Optional<Target> recorded = earlier.flatMap(Launch::target);
        return recorded.isPresent()
                ? Seals.open(recorded.get(), run.sealing())
                : run.source().readTarget(spec);
    }

    private List<Step> phases(ActionSpec spec, BlueprintAction action, Renderer renderer)
            throws FunctionFailure, RenderProblem {
        List<Step> steps = new ArrayList<>();
        for (BlueprintPhase phase : action.phases()) {
            steps.add(step(spec, phase, new PhaseSlot(steps.size(), false), renderer));
        }
        return steps;
    }

    private Optional<Step> deferPhase(ActionSpec spec, BlueprintAction action, Renderer renderer)
            throws FunctionFailure, RenderProblem {
        PhaseSlot slot = new PhaseSlot(action.phases().size(), true);
        return action.deferPhase().isPresent()
                ? Optional.of(step(spec, action.deferPhase().get(), slot, renderer))
                : Optional.empty();
    }

    private Step step(ActionSpec spec, BlueprintPhase phase, PhaseSlot slot, Renderer renderer)
            throws FunctionFailure, RenderProblem {
        String preferred = spec.preferredVersion().text();
        Map<String, ObjectReference> objects = new LinkedHashMap<>();
        for (Map.Entry<Text, ObjectReference> object : phase.objects().entrySet()) {
            String name = object.getKey().text();
            objects.put(name, renderer.reference(name, object.getValue()));
        }
        return new Step(
                phase, slot, FunctionVersion.find(run.functions(), phase.func().text(), preferred), objects);
    }
}
