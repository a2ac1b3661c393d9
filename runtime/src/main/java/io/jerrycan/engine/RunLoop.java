package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionEnded;
import io.jerrycan.engine.RunEvent.ActionStarted;
import io.jerrycan.engine.RunEvent.RunEnded;
import io.jerrycan.engine.RunEvent.RunStarted;
import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.PhaseSlot;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.State;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.NearestWord;
import io.jerrycan.thread.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A run from its first event to its last: launches its actions in order, each as soon as the one before is launched, and
 * waits for all of them. When one cannot be launched, later ones are not; those that run go on.
 */
final class RunLoop {
    private final RunScope run;
    private final boolean resumed;
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> unrecorded = new ArrayList<>();

    RunLoop(RunScope run, boolean resumed) {
        this.run = run;
        this.resumed = resumed;
    }

    RunResult run() {
        int count = run.request().actions().size();
        tell(new RunStarted(
                run.runId(),
                Instant.now(),
                IntStream.range(0, count).mapToObj(run::actionId).toList(),
                resumed));
        if (!record().state().isFinal()) {
            missingAction().ifPresentOrElse(this::refuse, this::runActions);
        }
        List<String> errors = new ArrayList<>(record().errors());
        errors.addAll(unrecorded);
        tell(new RunEnded(run.runId(), Instant.now(), record().state(), errors));
        return new RunResult(record(), failures);
    }

    private Optional<String> missingAction() {
        return run.request().actions().stream()
                .filter(action -> action.action().isEmpty())
                .findFirst()
                .map(RunLoop::missing);
    }

    private static String missing(ActionRequest action) {
        String kind = action.spec().object().kind().map(Text::text).orElse("");
        List<String> known =
                action.blueprint().actions().keySet().stream().map(Text::text).toList();
        return "Action " + action.name() + " for object kind " + kind + " not found in blueprint "
                + action.blueprint().metadata().name() + "; "
                + NearestWord.hint(action.name(), known, "it has " + String.join(", ", known));
    }

    private void refuse(String reason) {
        failures.add(new ParamsFailure(reason));
        run.ledger().change(record -> record.refused(reason));
    }

    /** The last one runs on the thread of its run: most runs have one action, and a thread less is memory. */
    private void runActions() {
        List<CompletableFuture<List<Throwable>>> running = new ArrayList<>();
        List<Integer> left = IntStream.range(0, run.request().actions().size())
                .filter(index -> !run.ledger().action(index).state().isFinal())
                .boxed()
                .toList();
        for (int index : left) {
            if (record().launchFailed()) {
                break;
            }
            boolean last = index == left.get(left.size() - 1);
            launch(index).ifPresent(action -> running.add(last ? done(action) : begin(index, action)));
        }
        running.forEach(action -> failures.addAll(action.join()));
    }

    private Optional<ActionRunner> launch(int index) {
        boolean begun = run.ledger().action(index).launch().isPresent();
        ActionRequest request = run.action(index);
        tell(new ActionStarted(
                run.runId(),
                Instant.now(),
                run.actionId(index),
                request.blueprint().metadata().name(),
                request.spec().object()));
        try {
            if (!begun && run.isCancelled()) {
                throw new ParamsFailure("cancelled before it was launched");
            }
            ActionRunner action = new ActionRunner(run, new ActionLauncher(run).launch(index));
            action.restore();
            return Optional.of(action);
        } catch (Throwable e) {
            failures.add(e);
            String reason = run.secrets().mask(ErrorText.of(e));
            if (begun) {
                notResumed(index, reason);
            } else {
                notLaunched(index, "action " + request.name() + ": " + reason);
            }
            return Optional.empty();
        }
    }

    private CompletableFuture<List<Throwable>> begin(int index, ActionRunner action) {
        CompletableFuture<List<Throwable>> done = new CompletableFuture<>();
        String name = "action " + index + " " + run.action(index).name();
        Threads.start(name, () -> done.complete(run(action)));
        return done;
    }

    private static CompletableFuture<List<Throwable>> done(ActionRunner action) {
        return CompletableFuture.completedFuture(run(action));
    }

    private static List<Throwable> run(ActionRunner action) {
        try {
            return action.run();
        } catch (Throwable unexpected) {
            return List.of(unexpected);
        }
    }

    private void notLaunched(int index, String error) {
        BlueprintAction action = run.action(index).action().orElseThrow();
        run.keepRequest();
        try {
            run.ledger().action(index, it -> markFailed(it, action, error));
        } catch (RuntimeException e) {
            failures.add(e);
        }
        tell(new ActionEnded(run.runId(), Instant.now(), run.actionId(index), State.FAILED, List.of(error)));
    }

    private static ActionRecord markFailed(ActionRecord record, BlueprintAction action, String error) {
        ActionRecord failed = record.withError(error).failed();
        return action.phases().isEmpty() ? failed : failed.withPhase(PhaseSlot.phase(0), phase -> phase.failed(error));
    }

    /** Its record stays as it is: phases ran, and its deferPhase must have another chance. */
    private void notResumed(int index, String reason) {
        String error = "action " + run.action(index).name() + " could not be resumed: " + reason
                + "; nothing was changed, resume the run again";
        unrecorded.add(error);
        tell(new ActionEnded(run.runId(), Instant.now(), run.actionId(index), State.RUNNING, List.of(error)));
    }

    private RunRecord record() {
        return run.ledger().record();
    }

    private void tell(RunEvent event) {
        run.events().tell(event);
    }
}
