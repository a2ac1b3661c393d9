package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.ActionId;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.engine.record.PhaseSlot;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import java.util.Map;

/**
 * A phase that is ready to run: its function is found and its references are rendered.
 *
 * @param objects without templates
 */
record Step(BlueprintPhase phase, PhaseSlot slot, FunctionDescription function, Map<String, ObjectReference> objects) {
    String name() {
        return phase.name().text();
    }

    PhaseId id(ActionId action, int attempt) {
        return new PhaseId(action, slot.index(), name(), function.name(), slot.deferred(), attempt);
    }

    /** What templates see once this phase has got that far. */
    TemplateParams put(PhaseParams own, TemplateParams params) {
        return slot.deferred() ? params.withDeferPhase(own) : params.withPhase(name(), own);
    }
}
