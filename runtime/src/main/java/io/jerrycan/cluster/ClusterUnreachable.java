package io.jerrycan.cluster;

import java.net.URL;

/** No cluster answers where one was expected. */
public final class ClusterUnreachable extends RuntimeException {
    ClusterUnreachable(URL url, Throwable failure) {
        super("no cluster answers at " + url + ": " + reason(failure), failure);
    }

    /** What the deepest cause says; some say nothing but their name. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
