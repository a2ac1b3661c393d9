package io.jerrycan.template.parse;

/** What is wrong with a template's text, and where. */
public final class ParseError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int position;

    ParseError(int position, String message) {
        super(message, null, false, false);
        this.position = position;
    }

    /** The place in the text, in chars from 0. */
    public int position() {
        return position;
    }
}
