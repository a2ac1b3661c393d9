package io.jerrycan.function;

/** The arguments of a phase do not fit its function. Names the argument, never its value. */
public final class BadArguments extends FunctionFailure {
    public BadArguments(String message) {
        super(message);
    }
}
