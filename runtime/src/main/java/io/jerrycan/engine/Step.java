package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.record.PhaseSlot;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.ObjectReference;
import java.util.Map;
import java.util.Optional;

/**
 * A phase that is ready to run: its function is found and its references are rendered.
 *
 * @param position among all phases of its action, as events tell it
 * @param objects without templates
 */
record Step(
        BlueprintPhase phase,
        PhaseSlot slot,
        int position,
        FunctionDescription function,
        Map<String, ObjectReference> objects) {

    String name() {
        return phase.name().text();
    }

    boolean isIdempotent() {
        return phase.flow().isIdempotent();
    }

    Optional<GoDuration> timeout() {
        return phase.flow().timeout();
    }

    /** With the time that one try of this phase has. */
    FunctionCall withTimeout(FunctionCall call) {
        return timeout().map(timeout -> call.within(Limit.ofTry(timeout))).orElse(call);
    }

    PhaseId id(ActionId action, Cell cell) {
        return new PhaseId(
                action,
                position,
                name(),
                function.name(),
                slot.inAnyCase(),
                cell.record().attempt(),
                cell.item());
    }

    /** What templates see once this phase has got that far. */
    TemplateParams put(PhaseParams own, TemplateParams params) {
        return slot.part() == PhaseSlot.Part.DEFER_PHASE ? params.withDeferPhase(own) : params.withPhase(name(), own);
    }
}
