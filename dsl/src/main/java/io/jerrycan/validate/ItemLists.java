package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** What a phase with {@code forEach} goes through can be a list, and has items. */
final class ItemLists implements PhaseRule {
    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return phase.phase().flow().forEach().flatMap(list -> check(phase, list)).stream();
    }

    private static Optional<Problem> check(PhaseOfAction phase, Value list) {
        if (list instanceof Text text
                && !PhaseOfAction.isTemplate(text)
                && !text.text().strip().startsWith("[")) {
            String message = "'forEach' is the text '" + text + "', which is no list";
            return Optional.of(phase.error(
                    Mistake.WRONG_VALUE,
                    text.pos(),
                    message,
                    "write a list, or a template that renders to one as JSON"));
        } else if (list instanceof Seq seq && seq.items().isEmpty()) {
            String message = "phase '" + phase.phase().name() + "' never runs: 'forEach' has no items";
            return Optional.of(
                    phase.warning(Mistake.WRONG_VALUE, list.pos(), message, "add some, or leave out the phase"));
        }
        return Optional.empty();
    }
}
