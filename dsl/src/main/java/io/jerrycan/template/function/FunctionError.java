package io.jerrycan.template.function;

/**
 * What a function throws for an error that it returns or for a panic of its Go model; becomes
 * {@code error calling NAME: MESSAGE}, with the place in the template. It has no stack trace.
 */
public final class FunctionError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public FunctionError(String message) {
        super(message, null, false, false);
    }
}
