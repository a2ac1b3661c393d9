package io.jerrycan.groovy.reference;

/**
 * Which phase a reference depends on.
 *
 * @param action identifies the action; compared by identity
 * @param deferred whether the phase is the deferPhase
 * @param output whether it is known only after the phase, rather than before it
 */
public record Origin(Object action, String actionName, String phaseName, boolean deferred, boolean output) {
    /** Of what is known in every action. */
    public static final Origin ANYWHERE = new Origin(null, "", "", false, false);

    public Origin afterwards() {
        return new Origin(action, actionName, phaseName, deferred, true);
    }
}
