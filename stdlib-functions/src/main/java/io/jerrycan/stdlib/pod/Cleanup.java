package io.jerrycan.stdlib.pod;

import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.PhaseLog;

/** Removes what a phase made, also while it is being cancelled: an interrupt is put aside until that is done. */
final class Cleanup {
    private static final int TRIES = 3;

    /** One try; it returns when the thing is verifiably gone. */
    interface Step {
        void remove() throws FunctionFailure, InterruptedException;
    }

    private Cleanup() {}

    /** Never throws: what the phase did counts more than what is left behind, which the log names. */
    static void run(String what, PhaseLog log, Step step) {
        boolean interrupted = Thread.interrupted();
        String reason = "";
        for (int tried = 1; tried <= TRIES; tried++) {
            try {
                step.remove();
                reason = "";
                break;
            } catch (FunctionFailure failure) {
                reason = failure.getMessage();
            } catch (InterruptedException again) {
                interrupted = true;
                reason = "interrupted again and again";
            }
        }
        if (!reason.isEmpty()) {
            log.warn("Left behind; delete it by hand", "what", what, "reason", reason);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
