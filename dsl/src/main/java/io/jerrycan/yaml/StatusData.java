package io.jerrycan.yaml;

import io.jerrycan.model.ActionSetProgress;
import io.jerrycan.model.ActionSetStatus;
import io.jerrycan.model.ActionStatus;
import io.jerrycan.model.PhaseProgress;
import io.jerrycan.model.PhaseStatus;
import io.jerrycan.model.State;
import io.jerrycan.model.Transfer;
import io.jerrycan.model.Value.Dict;
import java.util.Optional;

/** Generic data of an ActionSet's status; the other way round than {@link StatusFields}. */
final class StatusData {
    private StatusData() {}

    static Dict of(ActionSetStatus status) {
        return new Data()
                .always("state", wireName(status.state()))
                .with("error", status.error().map(message -> new Data()
                        .always("message", message)
                        .build()))
                .always("actions", Data.seq(status.actions(), StatusData::action))
                .always("progress", progress(status.progress()))
                .and(status.unknown());
    }

    private static String wireName(Optional<State> state) {
        return state.map(State::wireName).orElse("");
    }

    private static Dict action(ActionStatus action) {
        return new Data()
                .always("name", action.name())
                .always("blueprint", action.blueprint())
                .always("object", SharedData.reference(action.object()))
                .always("phases", Data.seq(action.phases(), StatusData::phase))
                .always("deferPhase", phase(action.deferPhase()))
                .with("finally", action.finallyPhases(), StatusData::phase)
                .with("artifacts", action.artifacts(), SharedData::artifact)
                .and(action.unknown());
    }

    private static Dict phase(PhaseStatus phase) {
        return new Data()
                .always("name", phase.name())
                .always("state", wireName(phase.state()))
                .with("skipped", Optional.of(true).filter(any -> phase.skipped()))
                .with("output", phase.output())
                .with(
                        "progress",
                        Optional.of(phase.progress())
                                .filter(progress -> !progress.equals(PhaseProgress.NONE))
                                .map(StatusData::progress))
                .and(phase.unknown());
    }

    private static Dict progress(ActionSetProgress progress) {
        Data data = new Data()
                .always("runningPhase", progress.runningPhase())
                .always("percentCompleted", progress.percentCompleted());
        return transfer(data, progress.transfer())
                .with("lastTransitionTime", progress.lastTransitionTime())
                .and(progress.unknown());
    }

    private static Dict progress(PhaseProgress progress) {
        Data data = new Data().always("progressPercent", progress.progressPercent());
        return transfer(data, progress.transfer())
                .always("estimatedTimeSeconds", progress.estimatedTimeSeconds())
                .with("lastTransitionTime", progress.lastTransitionTime())
                .and(progress.unknown());
    }

    private static Data transfer(Data data, Transfer transfer) {
        return data.always("sizeDownloadedB", transfer.sizeDownloadedB())
                .always("sizeUploadedB", transfer.sizeUploadedB())
                .always("estimatedDownloadSizeB", transfer.estimatedDownloadSizeB())
                .always("estimatedUploadSizeB", transfer.estimatedUploadSizeB());
    }
}
