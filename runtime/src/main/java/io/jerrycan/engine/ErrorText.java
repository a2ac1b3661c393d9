package io.jerrycan.engine;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.engine.FunctionCall.Stopped;
import io.jerrycan.engine.record.StoreFailure;
import io.jerrycan.engine.render.RenderProblem;
import io.jerrycan.function.FunctionFailure;

/** What to tell a user of something that was thrown. */
public final class ErrorText {
    private ErrorText() {}

    /**
     * The message of a failure that was made for users; what the API server said; of anything else also the type, since
     * its message alone says little.
     */
    public static String of(Throwable thrown) {
        if (thrown instanceof KubernetesClientException refused) {
            return of(refused);
        }
        boolean forUsers = thrown instanceof FunctionFailure
                || thrown instanceof ParamsFailure
                || thrown instanceof StoreFailure
                || thrown instanceof PhaseFailure
                || thrown instanceof RenderProblem
                || thrown instanceof Stopped;
        String message = thrown.getMessage();
        if (forUsers) {
            return message;
        }
        String type = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }

    /** The server's own words when there was an answer; else why there was none. */
    private static String of(KubernetesClientException refused) {
        if (refused.getStatus() != null && refused.getStatus().getMessage() != null) {
            return refused.getStatus().getMessage();
        }
        Throwable root = refused;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        boolean hidden = root != refused && root.getMessage() != null;
        return hidden && !String.valueOf(refused.getMessage()).contains(root.getMessage())
                ? refused.getMessage() + " (" + root.getMessage() + ")"
                : String.valueOf(refused.getMessage());
    }
}
