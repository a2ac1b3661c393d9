package io.jerrycan.groovy.reference;

import io.jerrycan.source.Mistake;

/** A word used wrongly. It knows no position: who evaluates the call reports it there, and goes on. */
public final class Refusal extends RuntimeException {
    private final Mistake mistake;
    private final String hint;

    /** Of a word or value that is used in a way that the language does not have. */
    public Refusal(String message, String hint) {
        this(Mistake.WRONG_USE, message, hint);
    }

    public Refusal(Mistake mistake, String message, String hint) {
        super(message, null, false, false);
        this.mistake = mistake;
        this.hint = hint;
    }

    public Mistake mistake() {
        return mistake;
    }

    public String hint() {
        return hint;
    }
}
