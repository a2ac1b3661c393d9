package io.jerrycan.function;

/**
 * What a function made in a process that died is gone, and with it what came of it. Doing the phase again, under other
 * names, is up to the blueprint.
 */
public final class OutputLost extends FunctionFailure implements Retryable {
    public OutputLost(String message) {
        super("OutputLost: " + message);
    }
}
