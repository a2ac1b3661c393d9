package io.jerrycan.faults;

import java.io.IOException;

/** What becomes of one request. */
@FunctionalInterface
public interface Fault {
    /** None: it is passed on, and so is its answer. */
    Fault NONE = Exchange::pass;

    /** Plays it; the connection is closed afterwards. An exception closes it as well. */
    void play(Exchange exchange) throws IOException;
}
