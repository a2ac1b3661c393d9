package io.jerrycan.engine;

import io.jerrycan.engine.record.ActionRecord;
import io.jerrycan.engine.record.PhaseRecord;
import io.jerrycan.engine.record.PhaseRecord.Progress;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.model.ActionSetProgress;
import io.jerrycan.model.ActionSetStatus;
import io.jerrycan.model.ActionStatus;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.PhaseProgress;
import io.jerrycan.model.PhaseStatus;
import io.jerrycan.model.State;
import io.jerrycan.model.Transfer;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run's record in the form of an ActionSet's status. Unlike Kanister's, it is not {@code failed} before the deferPhases
 * of all actions are through, and never {@code complete} before the artifacts of all are there.
 */
public final class RunStatus {
    private RunStatus() {}

    /** @param request the one that the record is of */
    public static ActionSetStatus of(RunRequest request, RunRecord run) {
        if (run.error().isPresent()) {
            return ActionSetStatus.failed(run.error().get());
        }
        List<ActionStatus> actions = new ArrayList<>();
        for (ActionRequest action : request.actions()) {
            actions.add(action(action, run.actions().get(actions.size())));
        }
        Optional<String> error =
                run.errors().isEmpty() ? Optional.empty() : Optional.of(String.join("\n", run.errors()));
        return new ActionSetStatus(
                Optional.of(run.state()), error, actions, progress(run.actions()), Dict.EMPTY, SourcePos.UNKNOWN);
    }

    private static ActionStatus action(ActionRequest request, ActionRecord action) {
        Map<Text, Artifact> artifacts = new LinkedHashMap<>();
        if (action.state() == State.COMPLETE) {
            action.artifacts().forEach((name, artifact) -> artifacts.put(Text.of(name), artifact));
        } else {
            request.action().map(BlueprintAction::outputArtifacts).ifPresent(artifacts::putAll);
        }
        return new ActionStatus(
                action.name(),
                request.spec().object(),
                request.spec().blueprint().text(),
                action.phases().stream().map(RunStatus::phase).toList(),
                action.deferPhase().map(RunStatus::phase).orElse(PhaseStatus.NONE),
                action.finallyPhases().stream().map(RunStatus::phase).toList(),
                artifacts,
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    private static PhaseStatus phase(PhaseRecord phase) {
        return PhaseStatus.pending(phase.name())
                .withState(phase.state())
                .withSkipped(phase.flow().skipped())
                .withOutput(phase.outputs().map(outputs -> (Dict) Value.of(outputs)))
                .withProgress(phase.state() == State.PENDING ? PhaseProgress.NONE : progress(phase.progress()));
    }

    private static PhaseProgress progress(Progress progress) {
        return new PhaseProgress(
                String.valueOf(progress.percent()),
                transfer(progress),
                0,
                progress.changed().map(GoTime::format),
                Dict.EMPTY,
                SourcePos.UNKNOWN);
    }

    private static Transfer transfer(Progress progress) {
        return new Transfer(progress.downloaded(), progress.uploaded(), 0, 0);
    }

    /** The mean over all phases; what runs in any case does not count, though it may be what runs now. */
    private static ActionSetProgress progress(List<ActionRecord> actions) {
        List<PhaseRecord> phases =
                actions.stream().flatMap(action -> action.phases().stream()).toList();
        Stream<PhaseRecord> inAnyCase = actions.stream()
                .flatMap(action -> Stream.concat(action.deferPhase().stream(), action.finallyPhases().stream()));
        String running = Stream.concat(phases.stream(), inAnyCase)
                .filter(phase -> phase.state() == State.RUNNING)
                .map(PhaseRecord::name)
                .findFirst()
                .orElse("");
        int percent =
                phases.stream().mapToInt(phase -> phase.progress().percent()).sum() / Math.max(1, phases.size());
        Transfer transfer =
                phases.stream().map(phase -> transfer(phase.progress())).reduce(Transfer.NONE, Transfer::plus);
        Optional<Instant> changed = phases.stream()
                .flatMap(phase -> phase.progress().changed().stream())
                .max(Comparator.naturalOrder());
        return new ActionSetProgress(
                running, String.valueOf(percent), transfer, changed.map(GoTime::format), Dict.EMPTY, SourcePos.UNKNOWN);
    }
}
