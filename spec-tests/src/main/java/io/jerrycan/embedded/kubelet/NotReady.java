package io.jerrycan.embedded.kubelet;

/** A container cannot start now. If it is for good it never can; otherwise it is tried again when something changes. */
final class NotReady extends Exception {

    private final String reason;
    private final boolean forGood;

    private NotReady(String reason, String message, boolean forGood) {
        super(message, null, false, false);
        this.reason = reason;
        this.forGood = forGood;
    }

    static NotReady waiting(String reason, String message) {
        return new NotReady(reason, message, false);
    }

    static NotReady impossible(String reason, String message) {
        return new NotReady(reason, message, true);
    }

    String reason() {
        return reason;
    }

    boolean isForGood() {
        return forGood;
    }
}
