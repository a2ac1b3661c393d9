package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.Value.Text;

/** Inside {@code finallyPhase('name') { }}: as in a phase, and what failed before is known. */
public final class FinallyScope extends PhaseScope {
    FinallyScope(Session session, ActionScope action, Text phaseName) {
        super(session, action, phaseName, Place.Moment.FINALLY);
    }

    @Override
    public String where() {
        return "a finally phase";
    }

    @Word(usage = "when error", help = "what failed before, secrets masked; nothing when all went well")
    public Reference getError() {
        return Reference.error();
    }
}
