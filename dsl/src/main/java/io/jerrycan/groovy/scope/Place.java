package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.reference.Origin;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Mistake;
import java.util.Optional;

/**
 * Where in an action a value is used, which decides what is known there.
 *
 * @param action identifies the action
 */
record Place(Object action, Moment moment) {
    enum Moment {
        /** Before the action's first phase. */
        OBJECTS,
        PHASE,
        DEFER_PHASE,
        /** After the deferPhase. */
        FINALLY,
        /** After all phases. */
        ARTIFACTS
    }

    /** Why a value of that origin is not known here. */
    Optional<Refusal> refuse(Origin origin) {
        if (origin.action() == null) {
            return Optional.empty();
        }
        String phase = (origin.deferred() ? "deferPhase '" : "phase '") + origin.phaseName() + "'";
        if (origin.action() != action) {
            return Optional.of(new Refusal(
                    Mistake.PHASE_ORDER,
                    phase + " belongs to action '" + origin.actionName() + "'",
                    "hand its values over with outputArtifact(...) there and inputArtifact(...) here"));
        } else if (moment == Moment.OBJECTS) {
            return Optional.of(new Refusal(
                    Mistake.PHASE_ORDER,
                    phase + " has not run yet when the objects of phases are named",
                    "name the object by what is known from the start, such as statefulSet.name"));
        } else if (origin.deferred() && (moment == Moment.PHASE || moment == Moment.DEFER_PHASE && origin.output())) {
            return Optional.of(new Refusal(
                    Mistake.PHASE_ORDER,
                    phase + " runs after all phases; nothing of it is known here",
                    "only finallyPhase(...) and outputArtifact(...) can use it"));
        }
        return Optional.empty();
    }
}
