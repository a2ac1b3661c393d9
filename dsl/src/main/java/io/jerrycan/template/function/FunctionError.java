package io.jerrycan.template.function;

/**
 * What a function throws for an error that it returns or for a panic of its Go model; becomes
 * {@code error calling NAME: MESSAGE}, with the place in the template. It has no stack trace.
 *
 * <p>The message may quote arguments as its Go model does: the engine masks those that are not text of the template.
 */
public final class FunctionError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean verbatim;

    public FunctionError(String message) {
        this(message, false);
    }

    private FunctionError(String message, boolean verbatim) {
        super(message, null, false, false);
        this.verbatim = verbatim;
    }

    /** An error whose message is shown as it is: the template's author chose it, or it quotes no more than a place. */
    public static FunctionError verbatim(String message) {
        return new FunctionError(message, true);
    }

    public boolean isVerbatim() {
        return verbatim;
    }
}
