package io.jerrycan.engine;

import io.jerrycan.engine.FunctionCall.Stopped;
import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.RunEvent.PhaseEnded;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.RunEvent.PhaseRetried;
import io.jerrycan.engine.RunEvent.PhaseStarted;
import io.jerrycan.engine.record.FlowRecord.Retrying;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.ArgBinder;
import io.jerrycan.function.BlueprintFunction;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Interrupted;
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
 * The function of a phase until it succeeds or is not tried again, for the phase itself or for one item of it. One try:
 * records that it runs, reads the phase's objects, renders and binds its arguments, runs the function, records what came
 * of it.
 */
record Tries(RunScope run, ActionId action, PhaseRunner phases, Step step, Cell cell) {

    /** @throws PhaseFailure already recorded */
    void run(FunctionCall call, TemplateParams seen) throws PhaseFailure {
        boolean wasCut = cell.record().isCut();
        Instant first = Instant.now();
        while (true) {
            Instant begin = Instant.now();
            PhaseId id = step.id(action, cell);
            try {
                awaitTurn(call);
                begin = Instant.now();
                attempt(id, wasCut, call, seen, begin);
                return;
            } catch (Throwable thrown) {
                Optional<Retrying> next =
                        new Retries(run.timer()).next(step, cell.record(), thrown, first, wasCut, call.limit());
                PhaseFailure failure = PhaseFailure.of(step, cell, thrown);
                if (next.isEmpty() || !isRecorded(next.get(), id, failure, begin)) {
                    throw phases.failed(failure, cell, id, begin);
                }
                wasCut = false;
            }
        }
    }

    /** Waits for the time that another try was put off to, in this process or an earlier one. */
    private void awaitTurn(FunctionCall call) throws InterruptedException, Stopped {
        Optional<Instant> turn = cell.record().flow().retrying().flatMap(Retrying::notBefore);
        if (turn.isPresent()) {
            run.timer().await(turn.get(), call.cancelled());
            if (call.isCancelled()) {
                String last =
                        cell.record().error().orElse("").lines().findFirst().orElse("");
                throw new Stopped("cancelled while waiting to be tried again after: " + last, null, false);
            }
        }
    }

    private void attempt(PhaseId id, boolean wasCut, FunctionCall call, TemplateParams seen, Instant begin)
            throws Exception {
        cell.save(PhaseRecord::running);
        run.events().tell(new PhaseStarted(run.runId(), begin, id));
        if (wasCut && !step.function().function().resumes() && !step.isIdempotent()) {
            throw new Interrupted("the process that ran it is gone, and how far it came is not known;"
                    + " say 'idempotent' in the phase if it may be done again");
        }
        PhaseParams own = phases.readObjects(step);
        phases.put(step, own);
        Outputs outputs = call(id, own, step.withTimeout(call), step.put(own, seen));
        if (cell.item().isEmpty()) {
            phases.put(step, own.withOutput(outputs));
        }
        cell.save(it -> it.complete(outputs.values(), Instant.now()));
        run.events().tell(new PhaseEnded(run.runId(), Instant.now(), id, outputs.values(), PhaseRunner.since(begin)));
    }

    /** False when the store is out of order: then there is no other try. */
    private boolean isRecorded(Retrying next, PhaseId id, PhaseFailure failure, Instant begin) {
        String text = run.secrets().mask(failure.text());
        try {
            cell.save(it -> it.retrying(next, text));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
        Instant now = Instant.now();
        Duration wait = Duration.between(now, next.notBefore().orElse(now));
        run.events()
                .tell(new PhaseRetried(
                        run.runId(),
                        now,
                        id,
                        failure.getMessage(),
                        failure.lastLines(),
                        Duration.between(begin, now),
                        wait.isNegative() ? Duration.ZERO : wait));
        return true;
    }

    private Outputs call(PhaseId id, PhaseParams own, FunctionCall call, TemplateParams seen) throws Exception {
        FunctionDescription function = step.function();
        Map<String, Object> rendered =
                new Renderer(seen).arguments(function, step.phase().args());
        run.spliced().check(run, id, step.phase().args(), rendered);
        Record arguments = ArgBinder.bind(function, rendered, step.phase().args());
        PhaseContext context = new PhaseContext(
                run, id, cell, seen.withCurrentPhase(own), call.limit().deadline());
        String thread = "phase " + action.index() + " " + action.name() + " "
                + cell.record().name();
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
}
