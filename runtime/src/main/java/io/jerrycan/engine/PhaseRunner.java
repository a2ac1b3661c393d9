package io.jerrycan.engine;

import io.jerrycan.engine.FunctionCall.Stopped;
import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.RunEvent.PhaseEnded;
import io.jerrycan.engine.RunEvent.PhaseFailed;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.RunEvent.PhaseSkipped;
import io.jerrycan.engine.RunEvent.PhaseStarted;
import io.jerrycan.engine.record.FlowRecord.Item;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.State;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs the phases of an action: skips those whose condition does not hold, runs the others once or for each of their
 * items, and records what came of them. Knows what the next one sees. Phases may run side by side.
 */
final class PhaseRunner {
    private final RunScope run;
    private final ActionId action;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private TemplateParams params;

    /** @param params before the first phase */
    PhaseRunner(RunScope run, ActionId action, TemplateParams params) {
        this.run = run;
        this.action = action;
        this.params = params;
    }

    /** With the objects and outputs of all phases so far; a phase that failed has its objects there too. */
    TemplateParams params() {
        oneAtATime.lock();
        try {
            return params;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Makes known what phases that begin later see of this one. */
    void put(Step step, PhaseParams own) {
        oneAtATime.lock();
        try {
            params = step.put(own, params);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * @param seen what its templates see, without its own objects
     * @throws PhaseFailure already recorded, with the same text as an error of its action
     */
    void run(Step step, FunctionCall call, TemplateParams seen) throws PhaseFailure {
        Cell cell = cell(step);
        if (step.phase().flow().forEach().isPresent()) {
            forEach(step, cell, call, seen);
        } else if (isToRun(step, cell, seen)) {
            new Tries(run, action, this, step, cell).run(call, seen);
        }
    }

    /** Takes up what another process left of a phase: its outputs, and its objects, read again. */
    void restore(Step step) throws ParamsFailure {
        boolean skipped = cell(step).record().flow().skipped();
        PhaseParams own = skipped ? PhaseParams.EMPTY : readObjects(step);
        put(step, own.withOutput(new Outputs(cell(step).record().outputs())));
    }

    private boolean isToRun(Step step, Cell cell, TemplateParams seen) throws PhaseFailure {
        Optional<Text> condition = step.phase().flow().condition();
        if (condition.isEmpty() || cell.record().state() == State.RUNNING) {
            return true;
        }
        Instant begin = Instant.now();
        PhaseId id = step.id(action, cell);
        try {
            if (Condition.holds((String) new Renderer(seen).value("if", condition.get()))) {
                return true;
            }
            put(step, PhaseParams.EMPTY);
            cell.save(it -> it.skipped(Instant.now()));
        } catch (RenderProblem | RuntimeException e) {
            throw failed(PhaseFailure.of(step, cell, e), cell, id, begin);
        }
        run.events().tell(new PhaseSkipped(run.runId(), Instant.now(), id));
        return false;
    }

    private void forEach(Step step, Cell cell, FunctionCall call, TemplateParams seen) throws PhaseFailure {
        if (!isToRun(step, cell, seen)) {
            return;
        }
        Instant begin = Instant.now();
        PhaseId id = step.id(action, cell);
        try {
            cell.save(PhaseRecord::running);
            run.events().tell(new PhaseStarted(run.runId(), begin, id));
            PhaseParams own = readObjects(step);
            put(step, own);
            if (cell.record().flow().items().isEmpty()) {
                Value list = step.phase().flow().forEach().orElseThrow();
                Object rendered = new Renderer(step.put(own, seen)).value("forEach", list);
                List<?> values = ItemList.of(rendered);
                cell.save(it -> it.withItems(values));
            }
            Outputs outputs = items(step, cell, call, seen);
            put(step, own.withOutput(outputs));
            cell.save(it -> it.complete(outputs.values(), Instant.now()));
            run.events().tell(new PhaseEnded(run.runId(), Instant.now(), id, outputs.values(), since(begin)));
        } catch (PhaseFailure ofItem) {
            run.events()
                    .tell(new PhaseFailed(
                            run.runId(), Instant.now(), id, ofItem.getMessage(), List.of(), since(begin)));
            throw ofItem;
        } catch (Throwable thrown) {
            throw failed(PhaseFailure.of(step, cell, thrown), cell, id, begin);
        }
    }

    private Outputs items(Step step, Cell cell, FunctionCall call, TemplateParams seen) throws PhaseFailure, Stopped {
        List<Item> items = cell.record().flow().items().orElseThrow();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).record().state() == State.COMPLETE) {
                continue;
            }
            String item = "item " + (i + 1) + " of " + items.size() + " began";
            if (call.isCancelled()) {
                throw new Stopped("cancelled before " + item, null, false);
            } else if (call.limit().isPast()) {
                throw new Stopped(call.limit().outOfTime() + " before " + item, null, false);
            }
            TemplateParams itemSeen = seen.withItem(items.get(i).value());
            new Tries(run, action, this, step, cell.item(i)).run(call, itemSeen);
        }
        return ItemList.outputs(cell.record().flow().items().orElseThrow());
    }

    PhaseParams readObjects(Step step) throws ParamsFailure {
        if (step.objects().isEmpty()) {
            return PhaseParams.EMPTY;
        }
        PhaseParams own = run.source().readObjects(step.objects());
        run.know(secrets -> SecretValues.add(own, secrets));
        return own;
    }

    /** Records a failure and tells it. When it cannot be recorded, it holds in this process at least. */
    PhaseFailure failed(PhaseFailure failure, Cell cell, PhaseId id, Instant begin) {
        String text = run.secrets().mask(failure.text());
        try {
            cell.fail(text);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        run.events()
                .tell(new PhaseFailed(
                        run.runId(), Instant.now(), id, failure.getMessage(), failure.lastLines(), since(begin)));
        return failure;
    }

    private Cell cell(Step step) {
        return new Cell(run.ledger(), action.index(), step.slot(), Optional.empty());
    }

    static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }
}
