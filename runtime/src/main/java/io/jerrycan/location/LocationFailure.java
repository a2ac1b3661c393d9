package io.jerrycan.location;

import java.io.IOException;

/** Data could not be moved. The message says what was tried, where and why it failed, and never holds a credential. */
public class LocationFailure extends IOException {

    public LocationFailure(String message) {
        super(message);
    }

    public LocationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
