package io.jerrycan.validate;

import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which order the phases of an action run, to be asked quickly for each of its templates. */
final class ActionOrder {
    /** Where phases, and behind them the finally phases, stand. */
    private final Map<BlueprintPhase, Integer> places = new IdentityHashMap<>();
    /** The place behind which nothing is over yet when a phase begins: that of the first of its group. */
    private final Map<BlueprintPhase, Integer> begins = new IdentityHashMap<>();

    private final Map<String, Integer> first = new HashMap<>();
    private final int phases;

    ActionOrder(BlueprintAction action) {
        add(action.phases());
        phases = places.size();
        add(action.finallyPhases());
    }

    private void add(List<BlueprintPhase> some) {
        Optional<Text> group = Optional.empty();
        int begin = places.size();
        for (BlueprintPhase phase : some) {
            int place = places.size();
            boolean beside = phase.flow().parallel().isPresent()
                    && phase.flow().parallel().equals(group);
            begin = beside ? begin : place;
            group = phase.flow().parallel();
            places.put(phase, place);
            begins.put(phase, begin);
            first.putIfAbsent(phase.name().text(), place);
        }
    }

    /** Whether a phase of that name is over when a text is rendered. */
    boolean isOver(String name, TemplateSite site) {
        int end =
                switch (site.moment()) {
                    case LAUNCH -> 0;
                    case PHASE, FINALLY -> begins.get(site.phase().orElseThrow());
                    case DEFER_PHASE -> phases;
                    case END -> places.size();
                };
        return first.getOrDefault(name, Integer.MAX_VALUE) < end;
    }
}
