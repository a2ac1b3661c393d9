package io.jerrycan.cluster;

/**
 * Loads what the first client of a process needs on a thread of its own, so that a command that soon makes one can read its
 * flags and files meanwhile.
 */
public final class Preparation {
    private Preparation() {}

    /** For a process that does one run and ends. */
    public static void start() {
        System.setProperty(PooledHttp.ONE_RUN, "true");
        Thread thread = new Thread(() -> Kubernetes.prepare(), "preparing a client");
        thread.setDaemon(true);
        thread.start();
    }
}
