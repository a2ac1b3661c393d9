package io.jerrycan.embedded.kubelet;

import java.io.IOException;

/** A way to run a command with a container's files. */
interface Sandbox {

    /** The process, not started. */
    ProcessBuilder prepare(ContainerFilesystem files, Command command) throws IOException;

    /** Asks the command to end. */
    void terminate(Process process);

    /** Ends the command and everything it has started. */
    void kill(Process process);

    /** Clears away what may be left of the command's children once it has ended by itself. */
    void ended(Process process);

    /** The best that this machine offers; found out once. */
    static Sandbox available() {
        return Detected.SANDBOX;
    }

    /** Holds the answer. */
    final class Detected {

        private static final Sandbox SANDBOX = Bubblewrap.detect().orElseGet(HostSandbox::new);

        private Detected() {}
    }
}
