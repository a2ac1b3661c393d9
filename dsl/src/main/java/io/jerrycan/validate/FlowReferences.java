package io.jerrycan.validate;

import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Text;
import io.jerrycan.validate.TemplateSite.Moment;
import java.util.List;
import java.util.Optional;

/** What templates read beyond Kanister's parameters, and which phases run side by side. */
final class FlowReferences {
    static final List<String> NAMES = List.of("Error", "Item");

    private FlowReferences() {}

    /** How to get there, when a parameter is not known where a template stands. */
    static Optional<String> whyNot(TemplateSite site, String parameter) {
        if (parameter.equals("Error")) {
            return site.moment() == Moment.FINALLY
                    ? Optional.empty()
                    : Optional.of("only finally phases know what failed");
        }
        return site.isForItem()
                ? Optional.empty()
                : Optional.of("only the arguments of a phase with 'forEach' have items");
    }

    /** Whether another phase of that name runs side by side with the one that a template is of. */
    static boolean isBeside(TemplateSite site, String name) {
        List<BlueprintPhase> phases = site.action().phases();
        Optional<Text> group = site.phase().flatMap(phase -> phase.flow().parallel());
        return site.moment() == Moment.PHASE
                && group.isPresent()
                && phases.stream()
                        .filter(other -> other.flow().parallel().equals(group))
                        .anyMatch(other -> other.name().text().equals(name)
                                && !other.equals(site.phase().orElseThrow()));
    }
}
