package io.jerrycan.engine.render;

/** A template of a blueprint could not be rendered; the message says which and where, never with what. */
public final class RenderProblem extends Exception {
    RenderProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
