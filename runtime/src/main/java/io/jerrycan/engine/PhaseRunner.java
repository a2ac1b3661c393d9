package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.RunEvent.PhaseEnded;
import io.jerrycan.engine.RunEvent.PhaseFailed;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.RunEvent.PhaseStarted;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.ArgBinder;
import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the phases of an action one at a time: records that one runs, reads its objects, renders and binds its arguments,
 * runs its function, records what came of it. Knows what the next one sees.
 */
final class PhaseRunner {
    private final RunScope run;
    private final ActionId action;
    private TemplateParams params;

    /** @param params before the first phase */
    PhaseRunner(RunScope run, ActionId action, TemplateParams params) {
        this.run = run;
        this.action = action;
        this.params = params;
    }

    /** With the objects and outputs of all phases so far; a phase that failed has its objects there too. */
    TemplateParams params() {
        return params;
    }

    /** @throws PhaseFailure already recorded, with the same text as an error of its action */
    void run(Step step, FunctionCall call) throws PhaseFailure {
        Instant begin = Instant.now();
        PhaseId id = step.id(action, record(step).attempt());
        try {
            run.ledger().phase(action.index(), step.slot(), PhaseRecord::running);
            run.events().tell(new PhaseStarted(run.runId(), begin, id));
            PhaseParams own = readObjects(step);
            params = step.put(own, params);
            Outputs outputs = call(step, id, own, call);
            params = step.put(own.withOutput(outputs), params);
            run.ledger().phase(action.index(), step.slot(), it -> it.complete(outputs.values(), Instant.now()));
            run.events().tell(new PhaseEnded(run.runId(), Instant.now(), id, outputs.values(), since(begin)));
        } catch (Throwable thrown) {
            PhaseFailure failure = new PhaseFailure(step, thrown);
            fail(step, failure);
            run.events()
                    .tell(new PhaseFailed(
                            run.runId(), Instant.now(), id, failure.getMessage(), failure.lastLines(), since(begin)));
            throw failure;
        }
    }

    /** Takes up what another process left of a phase: its outputs, and its objects, read again. */
    void restore(Step step) throws ParamsFailure {
        PhaseParams own = readObjects(step);
        params = step.put(own.withOutput(new Outputs(record(step).outputs())), params);
    }

    private PhaseParams readObjects(Step step) throws ParamsFailure {
        if (step.objects().isEmpty()) {
            return PhaseParams.EMPTY;
        }
        PhaseParams own = run.source().readObjects(step.objects());
        run.know(secrets -> SecretValues.add(own, secrets));
        return own;
    }

    private Outputs call(Step step, PhaseId id, PhaseParams own, FunctionCall call) throws Exception {
        FunctionDescription function = step.function();
        Map<String, Object> rendered =
                new Renderer(params).arguments(function, step.phase().args());
        run.spliced().check(run, id, step.phase().args(), rendered);
        Record arguments = ArgBinder.bind(function, rendered, step.phase().args());
        PhaseContext context = new PhaseContext(run, id, step.slot(), params.withCurrentPhase(own), call.deadline());
        String thread = "phase " + action.index() + " " + action.name() + " " + step.name();
        try {
            Outputs outputs =
                    call.run(thread, LogScope.wrap(run.runId(), id, () -> invoke(function, arguments, context)));
            return checked(outputs);
        } finally {
            context.end();
        }
    }

    @SuppressWarnings("unchecked")
    private static Outputs invoke(FunctionDescription function, Record arguments, FunctionContext context)
            throws Exception {
        return ((BlueprintFunction<Record>) function.function()).run(arguments, context);
    }

    /** Outputs are recorded and shown to templates, so that they must be JSON data. */
    private static Outputs checked(Outputs outputs) throws FunctionFailure {
        if (outputs == null) {
            throw new FunctionFailure("returned null; a function without outputs returns Outputs.NONE");
        }
        if (outputs.values().isEmpty()) {
            return outputs;
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<String, Object> output : outputs.values().get().entrySet()) {
            try {
                plain.put(output.getKey(), Value.of(output.getValue()).toJava());
            } catch (IllegalArgumentException e) {
                throw new FunctionFailure("output " + output.getKey() + " is " + e.getMessage(), e);
            }
        }
        return new Outputs(Optional.of(plain));
    }

    /** Records the failure. When that fails too, it holds in this process at least. */
    private void fail(Step step, PhaseFailure failure) {
        String text = run.secrets().mask(failure.text());
        try {
            run.ledger().action(action.index(), it -> it.withPhase(step.slot(), phase -> phase.failed(text))
                    .withError(text));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private PhaseRecord record(Step step) {
        return run.ledger().action(action.index()).phase(step.slot());
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }
}
