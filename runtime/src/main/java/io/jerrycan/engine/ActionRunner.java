package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionEnded;
import io.jerrycan.engine.RunEvent.ArtifactsRendered;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.Deadline;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Runs a launched action: its phases in order until one fails, then in any case its deferPhase, then, when nothing
 * failed, renders its artifacts. What an earlier process finished is not done again.
 */
final class ActionRunner {
    private final RunScope run;
    private final LaunchedAction action;
    private final PhaseRunner phases;
    private final List<Throwable> failures = new ArrayList<>();

    ActionRunner(RunScope run, LaunchedAction action) {
        this.run = run;
        this.action = action;
        this.phases = new PhaseRunner(run, action.id(), action.params());
    }

    /** Takes up what an earlier process left of the phases that it finished. Changes nothing. */
    void restore() throws ParamsFailure {
        for (Step phase : action.phases()) {
            restore(phase);
        }
        if (action.deferPhase().isPresent()) {
            restore(action.deferPhase().get());
        }
    }

    private void restore(Step phase) throws ParamsFailure {
        if (isDone(phase)) {
            phases.restore(phase);
        }
    }

    /** What went wrong, in order; recorded already. */
    List<Throwable> run() {
        action.phases().forEach(this::runPhase);
        action.deferPhase().ifPresent(this::runDeferPhase);
        end();
        return failures;
    }

    private void runPhase(Step phase) {
        if (isDone(phase) || !record().errors().isEmpty()) {
            return;
        }
        if (run.isCancelled()) {
            fail(new PhaseFailure(phase, "cancelled before it began"));
        } else if (run.isLate()) {
            fail(new PhaseFailure(phase, "the run was out of time before it began"));
        } else {
            run(
                    phase,
                    new FunctionCall(
                            run.deadline(),
                            run.cancelled(),
                            Duration.ZERO,
                            run.limits().stop()));
        }
    }

    /** Gets time of its own when the run has none left. */
    private void runDeferPhase(Step phase) {
        if (isDone(phase)) {
            return;
        }
        Duration own = run.limits().deferPhase();
        boolean limited = run.isCancelled() || run.limits().run().isPresent();
        run(
                phase,
                new FunctionCall(
                        limited ? Deadline.in(own) : Deadline.NONE,
                        run.cancelled(),
                        own,
                        run.limits().stop()));
    }

    private void run(Step phase, FunctionCall call) {
        try {
            phases.run(phase, call);
        } catch (PhaseFailure recorded) {
            failures.add(recorded);
        }
    }

    private boolean isDone(Step phase) {
        return record().phase(phase.slot()).state().isFinal();
    }

    private void end() {
        if (record().errors().isEmpty()) {
            try {
                Map<String, Artifact> artifacts = artifacts();
                run.ledger().action(index(), it -> it.complete(artifacts));
                if (!artifacts.isEmpty()) {
                    run.events().tell(new ArtifactsRendered(run.runId(), Instant.now(), action.id(), artifacts));
                }
            } catch (RenderProblem | RuntimeException e) {
                fail(e);
            }
        }
        if (!record().errors().isEmpty()) {
            save(ActionRecord::failed);
        }
        run.events()
                .tell(new ActionEnded(run.runId(), Instant.now(), action.id(), record().state(), record().errors()));
    }

    private Map<String, Artifact> artifacts() throws RenderProblem {
        Renderer renderer = new Renderer(phases.params());
        Map<String, Artifact> rendered = new LinkedHashMap<>();
        for (Map.Entry<Text, Artifact> artifact : action.outputArtifacts().entrySet()) {
            String name = artifact.getKey().text();
            rendered.put(name, renderer.artifact(name, artifact.getValue()));
        }
        return rendered;
    }

    private void fail(Throwable failure) {
        failures.add(failure);
        String text = run.secrets().mask(ErrorText.of(failure));
        save(it -> it.withError(text));
    }

    /** What cannot be saved holds in this process at least. */
    private void save(UnaryOperator<ActionRecord> change) {
        try {
            run.ledger().action(index(), change);
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private ActionRecord record() {
        return run.ledger().action(index());
    }

    private int index() {
        return action.id().index();
    }
}
