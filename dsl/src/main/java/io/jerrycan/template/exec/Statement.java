package io.jerrycan.template.exec;

/** A part of a template that writes or decides what is written. */
public abstract class Statement extends Node {
    /** How a statement ended; break and continue go up to the next range. */
    enum Flow {
        NEXT,
        BREAK,
        CONTINUE
    }

    Statement(int pos) {
        super(pos);
    }

    abstract Flow execute(State state, Object dot);
}
