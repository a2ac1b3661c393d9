package io.jerrycan.engine.record;

/** A record could not be kept or read; the message says where, and what to do. */
public class StoreFailure extends RuntimeException {
    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailure(String message) {
        super(message);
    }
}
