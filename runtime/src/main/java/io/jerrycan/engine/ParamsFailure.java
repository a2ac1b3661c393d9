package io.jerrycan.engine;

/** What an action needs to know could not be read; the message names it and holds no secret value. */
public class ParamsFailure extends Exception {
    public ParamsFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public ParamsFailure(String message) {
        super(message);
    }
}
