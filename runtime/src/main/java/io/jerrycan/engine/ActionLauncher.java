package io.jerrycan.engine;

import io.jerrycan.engine.record.Launch;
import io.jerrycan.engine.record.PhaseSlot;
import io.jerrycan.engine.record.PhaseSlot.Part;
import io.jerrycan.engine.record.Target;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
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
        Map<String, String> secretOptions = run.action(index).secretOptions();
        run.know(secrets -> secretOptions.values().forEach(secrets::add));
        References references = run.source().readReferences(spec);
        run.know(secrets -> SecretValues.add(references, secrets));
        Target target = target(spec, earlier);
        run.know(secrets -> SecretValues.add(target, secrets));
        run.keepRequest();
        Launching launching = launching(index, Seals.open(spec, run.sealing()), references, target, time);
        if (Seals.closedIn(launching.spec()).isPresent()) {
            launching.steps().forEach(this::knowObjects);
            ActionSpec opened = Seals.open(spec, run.sealing());
            Optional<String> closed = Seals.closedIn(opened);
            if (closed.isPresent()) {
                throw new ParamsFailure(
                        closed.get()
                                + " holds a secret value that this run does not know; give the run the Secret or Profile that it is of");
            }
            launching = launching(index, opened, references, target, time);
        }
        List<Step> steps = launching.steps();
        if (earlier.isEmpty()) {
            run.ledger().action(index, it -> it.launched(Launch.of(time, Seals.seal(target, run.sealing()))));
        }
        return new LaunchedAction(
                run.actionId(index),
                launching.params(),
                of(Part.PHASES, steps),
                of(Part.DEFER_PHASE, steps).stream().findFirst(),
                of(Part.FINALLY, steps),
                action.flow().timeout(),
                action.outputArtifacts());
    }

    /** An action whose parameters are read. */
    private record Launching(ActionSpec spec, TemplateParams params, List<Step> steps) {}

    private Launching launching(int index, ActionSpec spec, References references, Target target, String time)
            throws FunctionFailure, RenderProblem {
        ActionRequest request = run.action(index);
        TemplateParams params = ActionParams.of(with(request.secretOptions(), spec), references, target, time);
        Renderer renderer = new Renderer(params);
        List<Step> steps = new ArrayList<>();
        BlueprintAction action = request.action().orElseThrow();
        for (BlueprintPhase phase : action.allPhases().toList()) {
            steps.add(step(spec, phase, steps.size(), slot(action, steps.size()), renderer));
        }
        return new Launching(spec, params, steps);
    }

    /** What a phase will read may be what a value of the request is sealed with; one that is not there is none. */
    private void knowObjects(Step step) {
        try {
            PhaseParams own = run.source().readObjects(step.objects());
            run.know(secrets -> SecretValues.add(own, secrets));
        } catch (ParamsFailure notThere) {
            // the phase itself tells
        }
    }

    private static ActionSpec with(Map<String, String> secretOptions, ActionSpec spec) {
        Map<String, String> options = Text.strings(spec.options());
        options.putAll(secretOptions);
        return spec.withOptions(options);
    }

    private Target target(ActionSpec spec, Optional<Launch> earlier) throws ParamsFailure {
        Optional<Target> recorded = earlier.flatMap(Launch::target);
        return recorded.isPresent()
                ? Seals.open(recorded.get(), run.sealing())
                : run.source().readTarget(spec);
    }

    /** @param position among all phases of the action, in the order of a run */
    private static PhaseSlot slot(BlueprintAction action, int position) {
        int behind = position - action.phases().size();
        if (behind < 0) {
            return PhaseSlot.phase(position);
        } else if (behind == 0 && action.deferPhase().isPresent()) {
            return PhaseSlot.DEFER_PHASE;
        }
        return PhaseSlot.finallyPhase(action.deferPhase().isPresent() ? behind - 1 : behind);
    }

    private static List<Step> of(Part part, List<Step> steps) {
        return steps.stream().filter(step -> step.slot().part() == part).toList();
    }

    private Step step(ActionSpec spec, BlueprintPhase phase, int position, PhaseSlot slot, Renderer renderer)
            throws FunctionFailure, RenderProblem {
        String preferred = spec.preferredVersion().text();
        Map<String, ObjectReference> objects = new LinkedHashMap<>();
        for (Map.Entry<Text, ObjectReference> object : phase.objects().entrySet()) {
            String name = object.getKey().text();
            objects.put(name, renderer.reference(name, object.getValue()));
        }
        return new Step(
                phase,
                slot,
                position,
                FunctionVersion.find(run.functions(), phase.func().text(), preferred),
                objects);
    }
}
