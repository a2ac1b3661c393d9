package io.jerrycan.template.exec;

import java.util.Optional;

/** A rendering that failed, and where. It has no stack trace. */
public final class ExecError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Node node;
    private final String template;
    private final String key;

    ExecError(State state, String message, String key) {
        super(message, null, false, false);
        this.node = state.at;
        this.template = state.running.name();
        this.key = key;
    }

    public Node node() {
        return node;
    }

    /** The name of the template that ran: the main one, or one that it defines. */
    public String template() {
        return template;
    }

    /** The key that a map does not have, if that is the reason. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
