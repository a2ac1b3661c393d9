package io.jerrycan.embedded.kubelet;

/** Whether a container that ended is started again. */
enum RestartPolicy {
    Always,
    OnFailure,
    Never;

    boolean restarts(int exitCode) {
        return this == Always || (this == OnFailure && exitCode != 0);
    }

    /** The policy for init containers: one that has succeeded is done. */
    RestartPolicy ofInit() {
        return this == Never ? Never : OnFailure;
    }
}
