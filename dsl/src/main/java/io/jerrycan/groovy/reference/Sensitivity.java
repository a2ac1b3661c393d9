package io.jerrycan.groovy.reference;

/**
 * Whether a value must stay out of script texts.
 *
 * @param what what it is, for messages, such as {@code secret 'login'}; empty when it may stand anywhere
 */
public record Sensitivity(String what) {
    public static final Sensitivity PLAIN = new Sensitivity("");

    public static Sensitivity secret(String what) {
        return new Sensitivity(what);
    }

    public boolean isSecret() {
        return !what.isEmpty();
    }
}
