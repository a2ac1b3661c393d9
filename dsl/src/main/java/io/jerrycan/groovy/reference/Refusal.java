package io.jerrycan.groovy.reference;

/** A word used wrongly. It knows no position: who evaluates the call reports it there, and goes on. */
public final class Refusal extends RuntimeException {
    private final String hint;

    public Refusal(String message, String hint) {
        super(message, null, false, false);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
