package io.jerrycan.validate;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.Optional;
import java.util.stream.Stream;

/** A phase, deferPhase or finally phase, and whose it is. */
record PhaseOfAction(Text action, BlueprintPhase phase, boolean deferred) {

    /** All of a blueprint, each deferPhase behind the phases of its action, then the finally phases. */
    static Stream<PhaseOfAction> of(Blueprint blueprint) {
        return blueprint.actions().entrySet().stream().flatMap(entry -> {
            BlueprintAction action = entry.getValue();
            Optional<BlueprintPhase> deferPhase = action.deferPhase();
            return action.allPhases()
                    .map(phase -> new PhaseOfAction(
                            entry.getKey(),
                            phase,
                            deferPhase.filter(it -> it == phase).isPresent()));
        });
    }

    Dict args() {
        return phase.args();
    }

    /** The place of the phase's name, or of the phase when it has none. */
    SourcePos pos() {
        return phase.name().isEmpty() ? phase.pos() : phase.name().pos();
    }

    /** Where a text stands that should be there: the place of what stands there instead, or {@link #pos()}. */
    SourcePos missing(Text empty) {
        boolean absent = empty.pos().line() == 0
                || empty.pos().toString().equals(phase.pos().toString());
        return absent ? pos() : empty.pos();
    }

    Problem error(Mistake mistake, SourcePos pos, String message, String hint) {
        return Problem.error(mistake, pos, message + inside(pos), hint);
    }

    Problem warning(Mistake mistake, SourcePos pos, String message, String hint) {
        return Problem.warning(mistake, pos, message + inside(pos), hint);
    }

    /** Which phase it is, for what has no line. */
    private String inside(SourcePos pos) {
        return pos.line() > 0 ? "" : " in phase '" + phase.name() + "' of action '" + action + "'";
    }

    /** Whether it may become any other text when it is rendered. */
    static boolean isTemplate(Text text) {
        return text.text().contains("{{");
    }
}
