package io.jerrycan.groovy.eval;

/** A script wants more than its budget; evaluation ends. */
public final class Exhausted extends RuntimeException {
    private final String hint;

    Exhausted(String message, String hint) {
        super(message, null, false, false);
        this.hint = hint;
    }

    public String hint() {
        return hint;
    }
}
