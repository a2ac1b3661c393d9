package io.jerrycan.convert;

import io.jerrycan.groovy.reference.Reference;

/**
 * What a part of a template expression is in Groovy.
 *
 * @param groovy how it is written; empty for a {@link Step}
 * @param value the value that this text has in a script, or a {@link Step} on the way to one
 * @param bytes whether it is the data of a Secret, which the language makes a text of by itself
 */
record Known(String groovy, Object value, boolean bytes) {
    Known(String groovy, Object value) {
        this(groovy, value, false);
    }

    /** A part of Go's data that has no word of its own in Groovy. */
    sealed interface Step {}

    /** Where words of an action or of anywhere are looked up. */
    enum Root implements Step {
        DATA,
        PHASES,
        SECRETS,
        CONFIG_MAPS,
        ARTIFACTS
    }

    /** @param name empty for the deferPhase */
    record Phase(String name) implements Step {}

    /** @param member {@code Output}, {@code Secrets} or {@code ConfigMaps} */
    record PhaseMember(Phase phase, String member) implements Step {}

    record ArtifactIn(String name, boolean values) implements Step {}

    static Known step(Step step) {
        return new Known("", step);
    }

    boolean isSecret() {
        return value instanceof Reference reference && reference.sensitivity().isSecret();
    }

    Known inScript() {
        return new Known(groovy + ".inScript()", ((Reference) value).inScript());
    }
}
