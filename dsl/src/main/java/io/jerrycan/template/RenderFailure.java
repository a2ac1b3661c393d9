package io.jerrycan.template;

import java.util.Optional;

/**
 * A template that cannot be compiled or rendered. The message is Go's, with the place in it, and holds no value of the data
 * that the template was given; what it quotes is the template.
 */
public final class RenderFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String template;
    private final int line;
    private final int column;
    private final String key;

    RenderFailure(String message, String template, int line, int column, Optional<String> key) {
        super(message);
        this.template = template;
        this.line = line;
        this.column = column;
        this.key = key.orElse(null);
    }

    /** The template's text. */
    public String template() {
        return template;
    }

    /** The line in the text, from 1. */
    public int line() {
        return line;
    }

    /** The column in chars, from 1, at which the failing expression begins. */
    public int column() {
        return column;
    }

    /** The key that a map does not have, if that is the reason; Kanister says {@code "<key>" not found}. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }
}
