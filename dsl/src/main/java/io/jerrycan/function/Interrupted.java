package io.jerrycan.function;

/** The process died while a function ran that cannot find out how far it came. */
public final class Interrupted extends FunctionFailure {
    public Interrupted(String message) {
        super("Interrupted: " + message);
    }
}
