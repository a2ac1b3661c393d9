package io.jerrycan.cluster;

/** A kubeconfig that names no cluster; the message says which file, what is wrong with it, and what to do. */
public final class WrongKubeconfig extends RuntimeException {
    WrongKubeconfig(String message) {
        super(message);
    }

    WrongKubeconfig(String message, Throwable cause) {
        super(message, cause);
    }
}
