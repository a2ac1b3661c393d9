package io.jerrycan.yaml;

import io.jerrycan.model.ActionSetProgress;
import io.jerrycan.model.ActionSetStatus;
import io.jerrycan.model.ActionStatus;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.PhaseProgress;
import io.jerrycan.model.PhaseStatus;
import io.jerrycan.model.State;
import io.jerrycan.model.Transfer;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import java.util.Optional;

/** Reads how far an ActionSet is. */
final class StatusFields {
    private StatusFields() {}

    static ActionSetStatus status(Fields fields) {
        return new ActionSetStatus(
                state(fields),
                fields.map("error").flatMap(StatusFields::message),
                fields.list("actions", StatusFields::action),
                fields.map("progress", StatusFields::progress).orElse(ActionSetProgress.NONE),
                fields.unknown(),
                fields.pos());
    }

    private static Optional<State> state(Fields fields) {
        Text written = fields.text("state");
        Optional<State> state = State.ofWireName(written.text());
        if (state.isEmpty() && !written.isEmpty()) {
            String fallback = "the states are " + String.join(", ", State.wireNames());
            String hint = NearestWord.hint(written.text(), State.wireNames(), fallback);
            fields.error(Mistake.WRONG_VALUE, written, "unknown state '" + written + "'", hint);
        }
        return state;
    }

    private static Optional<String> message(Fields error) {
        Optional<String> message = error.optionalText("message").map(Text::text);
        error.unknown();
        return message;
    }

    private static ActionStatus action(Fields fields) {
        return new ActionStatus(
                fields.text("name").text(),
                fields.map("object", SharedFields::reference).orElse(ObjectReference.NONE),
                fields.text("blueprint").text(),
                fields.list("phases", StatusFields::phase),
                fields.map("deferPhase", StatusFields::phase).orElse(PhaseStatus.NONE),
                fields.list("finally", StatusFields::phase),
                fields.mapOf("artifacts", SharedFields::artifact),
                fields.unknown(),
                fields.pos());
    }

    private static PhaseStatus phase(Fields fields) {
        return new PhaseStatus(
                fields.text("name").text(),
                state(fields),
                fields.optionalDict("output"),
                fields.map("progress", StatusFields::phaseProgress).orElse(PhaseProgress.NONE),
                fields.flag("skipped"),
                fields.unknown(),
                fields.pos());
    }

    private static ActionSetProgress progress(Fields fields) {
        return new ActionSetProgress(
                fields.text("runningPhase").text(),
                fields.text("percentCompleted").text(),
                transfer(fields),
                fields.optionalText("lastTransitionTime").map(Text::text),
                fields.unknown(),
                fields.pos());
    }

    private static PhaseProgress phaseProgress(Fields fields) {
        return new PhaseProgress(
                fields.text("progressPercent").text(),
                transfer(fields),
                fields.whole("estimatedTimeSeconds"),
                fields.optionalText("lastTransitionTime").map(Text::text),
                fields.unknown(),
                fields.pos());
    }

    private static Transfer transfer(Fields fields) {
        return new Transfer(
                fields.whole("sizeDownloadedB"),
                fields.whole("sizeUploadedB"),
                fields.whole("estimatedDownloadSizeB"),
                fields.whole("estimatedUploadSizeB"));
    }
}
