package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every phase has a name of its own in the whole blueprint. Kanister's validation refuses a blueprint that breaks this,
 * but its controller runs it.
 */
final class PhaseNames implements Rule {
    private final boolean strict;

    PhaseNames(Target target) {
        this.strict = target != Target.JERRYCAN;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        Map<Text, PhaseOfAction> first = new HashMap<>();
        return PhaseOfAction.of(blueprint).flatMap(phase -> {
            Text name = phase.phase().name();
            if (name.isEmpty() && phase.deferred()) {
                return Stream.empty(); // nothing ever names it
            } else if (name.isEmpty()) {
                return Stream.of(phase.warning(
                        Mistake.DUPLICATE_NAME,
                        phase.missing(name),
                        "the phase has no name",
                        "add 'name: ' and one of its own"));
            }
            PhaseOfAction other = first.putIfAbsent(name, phase);
            return other == null ? Stream.empty() : Stream.of(again(phase, name, other));
        });
    }

    private Problem again(PhaseOfAction phase, Text name, PhaseOfAction other) {
        String message = "there is another phase '" + name + "' " + place(other);
        String hint = "rename one of the two";
        return strict
                ? phase.error(Mistake.DUPLICATE_NAME, name.pos(), message, hint)
                : phase.warning(Mistake.DUPLICATE_NAME, name.pos(), message, hint);
    }

    private static String place(PhaseOfAction phase) {
        int line = phase.pos().line();
        return "in action '" + phase.action() + "'" + (line > 0 ? ", line " + line : "");
    }
}
