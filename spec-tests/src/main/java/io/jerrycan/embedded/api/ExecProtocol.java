package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.Trees;

/** The web socket protocol of exec: each message is a channel byte and data. */
final class ExecProtocol {

    static final String V4 = "v4.channel.k8s.io";

    /** As v4, and a message on channel {@link #CLOSE} ends the channel it names. */
    static final String V5 = "v5.channel.k8s.io";

    static final byte STDIN = 0;
    static final byte STDOUT = 1;
    static final byte STDERR = 2;
    static final byte ERROR = 3;
    static final byte RESIZE = 4;
    static final int CLOSE = 255;

    private ExecProtocol() {}

    /** The last message, on the error channel: how the command ended. */
    static ObjectNode ended(int exitCode) {
        ObjectNode status = Trees.object();
        status.putObject("metadata");
        if (exitCode == 0) {
            return status.put("status", "Success");
        }
        status.put("status", "Failure")
                .put("message", "command terminated with non-zero exit code: exit status " + exitCode)
                .put("reason", "NonZeroExitCode");
        status.putObject("details")
                .putArray("causes")
                .addObject()
                .put("reason", "ExitCode")
                .put("message", Integer.toString(exitCode));
        return status;
    }

    static ObjectNode failed(String message) {
        ObjectNode status = Trees.object();
        status.putObject("metadata");
        return status.put("status", "Failure")
                .put("message", "Internal error occurred: " + message)
                .put("reason", "InternalError")
                .put("code", 500);
    }
}
