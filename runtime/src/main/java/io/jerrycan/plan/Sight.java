package io.jerrycan.plan;

import io.jerrycan.engine.record.PhaseSlot.Part;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.template.value.Unknown;
import java.util.List;
import java.util.Map;

/** What templates see at one point of an action, and which of it nobody knows yet. */
record Sight(TemplateParams params, UnknownData unknown) {

    Renderer renderer() {
        return Renderer.partly(params, unknown);
    }

    /** @param ownUnknown its paths begin at the phase */
    Sight withPhase(String name, Part part, PhaseParams own, UnknownData ownUnknown) {
        boolean deferred = part == Part.DEFER_PHASE;
        List<String> place = deferred ? List.of("DeferPhase") : List.of("Phases", name);
        return new Sight(
                deferred ? params.withDeferPhase(own) : params.withPhase(name, own),
                unknown.and(ownUnknown.under(place)));
    }

    /** For one item of a list; a part of it may be a placeholder. */
    Sight withItem(Object item) {
        return new Sight(params.withItem(item), unknown);
    }

    /** For any item of a list. */
    Sight withSomeItem() {
        return withItem(Placeholder.of("item")).with("Item", Unknown.of(path -> "item" + path, false, Map.of()));
    }

    /** In a finally phase: what failed before it. */
    Sight withError() {
        return new Sight(params.withError(""), unknown)
                .with("Error", Unknown.of(path -> "error" + path, false, Map.of()));
    }

    private Sight with(String name, Unknown value) {
        return new Sight(params, unknown.and(new UnknownData(Map.of(List.of(name), value))));
    }
}
