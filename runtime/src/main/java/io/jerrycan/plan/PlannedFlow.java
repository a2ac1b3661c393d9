package io.jerrycan.plan;

import io.jerrycan.engine.Condition;
import io.jerrycan.engine.ItemList;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.engine.render.Renderer;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.Placeholder;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Value.Text;
import io.jerrycan.yaml.FlowYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether, when and how often a phase runs, as far as that is known before.
 *
 * @param condition rendered; absent when there is none or it depends on what only a run knows
 * @param items of the list; absent when there is none or nobody knows how many they are. Items may hold placeholders
 */
public record PlannedFlow(PhaseFlow written, Optional<String> condition, Optional<List<?>> items) {

    static PlannedFlow of(PhaseFlow written) {
        return new PlannedFlow(written, Optional.empty(), Optional.empty());
    }

    PlannedFlow withCondition(Renderer renderer) throws RenderProblem {
        if (written.condition().isEmpty()) {
            return this;
        }
        String rendered = (String) renderer.value("if", written.condition().get());
        return new PlannedFlow(written, Optional.of(rendered).filter(text -> !Placeholder.isIn(text)), items);
    }

    /** @throws FunctionFailure when what is rendered is no list */
    PlannedFlow withItems(Renderer renderer) throws RenderProblem, FunctionFailure {
        if (written.forEach().isEmpty()) {
            return this;
        }
        Object rendered = renderer.value("forEach", written.forEach().get());
        boolean open = !(rendered instanceof List<?>) && Placeholder.isIn(rendered);
        return new PlannedFlow(written, condition, open ? Optional.empty() : Optional.of(ItemList.of(rendered)));
    }

    /** Whether the phase will not run. */
    public boolean isSkipped() {
        return condition.filter(rendered -> !Condition.holds(rendered)).isPresent();
    }

    Optional<String> group() {
        return written.parallel().map(Text::text);
    }

    /**
     * Its fields as a blueprint calls them, without the group: a condition and a list as they are rendered when that is
     * known, else as they are written. {@code runs} tells what a condition that is known comes to.
     */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        FlowYaml.toValue(written).toJava().forEach((name, value) -> {
            switch (name) {
                case "if" -> {
                    shown.put(name, condition.map(Object.class::cast).orElse(value));
                    condition.ifPresent(rendered -> shown.put("runs", !isSkipped()));
                }
                case "forEach" -> shown.put(name, items.map(Object.class::cast).orElse(value));
                case "parallel" -> {}
                default -> shown.put(name, value);
            }
        });
        return shown;
    }
}
