package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionEnded;
import io.jerrycan.engine.RunEvent.ArtifactsRendered;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.State;
import io.jerrycan.model.Value.Text;
import io.jerrycan.thread.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs a launched action: its phases in order until one fails, those of one group side by side; then in any case its
 * deferPhase and its finally phases; then, when nothing failed, renders its artifacts. What an earlier process finished
 * is not done again.
 *
 * <p>A phase that fails lets those beside it come to their end: what they began is worth more than the time it takes.
 */
final class ActionRunner {
    private final RunScope run;
    private final LaunchedAction action;
    private final PhaseRunner phases;
    private final Limit limit;
    private final List<Throwable> failures = new ArrayList<>();

    ActionRunner(RunScope run, LaunchedAction action) {
        this.run = run;
        this.action = action;
        this.phases = new PhaseRunner(run, action.id(), action.params());
        this.limit = ownLimit().sooner(run.limit());
    }

    /** Counts from the launch, or from when the run was begun again by hand. */
    private Limit ownLimit() {
        Instant launched = GoTime.parse(record().launch().orElseThrow().time());
        Instant started = run.ledger().record().started();
        Instant begin = launched.isBefore(started) ? started : launched;
        return action.timeout().map(timeout -> Limit.ofAction(begin, timeout)).orElse(Limit.NONE);
    }

    /** Takes up what an earlier process left of the phases that it finished. Changes nothing. */
    void restore() throws ParamsFailure {
        for (Step phase : action.phases()) {
            restore(phase);
        }
        for (Step phase : inAnyCase()) {
            restore(phase);
        }
    }

    private void restore(Step phase) throws ParamsFailure {
        if (isDone(phase)) {
            phases.restore(phase);
        }
    }

    /** What went wrong, in order; recorded already. */
    List<Throwable> run() {
        PhaseFlow.groups(action.phases(), step -> step.phase().flow()).forEach(this::runGroup);
        inAnyCase().forEach(this::runInAnyCase);
        end();
        return failures;
    }

    private List<Step> inAnyCase() {
        return Stream.concat(action.deferPhase().stream(), action.finallyPhases().stream())
                .toList();
    }

    /** A group that has begun goes on, also when an earlier process saw one of it fail. */
    private void runGroup(List<Step> group) {
        List<Step> left = group.stream().filter(phase -> !isDone(phase)).toList();
        boolean begun = group.stream().anyMatch(phase -> state(phase) != State.PENDING);
        if (left.isEmpty() || !begun && !record().errors().isEmpty()) {
            return;
        }
        TemplateParams seen = phases.params();
        Optional<String> reason = begun ? Optional.empty() : whyNotBegin();
        if (reason.isPresent()) {
            fail(new PhaseFailure(left.get(0), reason.get()));
        } else if (left.size() == 1) {
            runPhase(left.get(0), seen).ifPresent(failures::add);
        } else {
            runBeside(left, seen);
        }
    }

    private Optional<String> whyNotBegin() {
        if (run.isCancelled()) {
            return Optional.of("cancelled before it began");
        } else if (limit.isPast()) {
            return Optional.of(limit.outOfTime() + " before it began");
        }
        return Optional.empty();
    }

    private void runBeside(List<Step> group, TemplateParams seen) {
        List<CompletableFuture<Optional<Throwable>>> running = new ArrayList<>();
        for (Step phase : group) {
            CompletableFuture<Optional<Throwable>> done = new CompletableFuture<>();
            running.add(done);
            Threads.start("phase " + index() + " " + action.id().name() + " " + phase.name() + " of a group", () -> {
                try {
                    done.complete(runPhase(phase, seen));
                } catch (Throwable unexpected) {
                    done.complete(Optional.of(unexpected));
                }
            });
        }
        running.forEach(done -> done.join().ifPresent(failures::add));
    }

    private Optional<Throwable> runPhase(Step phase, TemplateParams seen) {
        FunctionCall call = new FunctionCall(
                limit, run.cancelled(), Duration.ZERO, run.limits().stop());
        return run(phase, call, seen);
    }

    /** Gets time of its own when the run or the action has none left. */
    private void runInAnyCase(Step phase) {
        if (isDone(phase)) {
            return;
        }
        Duration own =
                phase.timeout().map(GoDuration::length).orElse(run.limits().deferPhase());
        boolean limited = run.isCancelled() || limit.deadline().at().isPresent();
        Limit fresh =
                limited && phase.timeout().isEmpty() ? Limit.ofRun(Instant.now().plus(own)) : Limit.NONE;
        FunctionCall call =
                new FunctionCall(fresh, run.cancelled(), own, run.limits().stop());
        run(phase, call, seenInAnyCase(phase)).ifPresent(failures::add);
    }

    private TemplateParams seenInAnyCase(Step phase) {
        return action.finallyPhases().contains(phase)
                ? phases.params().withError(String.join("\n", record().errors()))
                : phases.params();
    }

    private Optional<Throwable> run(Step phase, FunctionCall call, TemplateParams seen) {
        try {
            phases.run(phase, call, seen);
            return Optional.empty();
        } catch (PhaseFailure recorded) {
            return Optional.of(recorded);
        }
    }

    private boolean isDone(Step phase) {
        return state(phase).isFinal();
    }

    private State state(Step phase) {
        return record().phase(phase.slot()).state();
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
