package io.jerrycan.template.exec;

/** A part of a template; {@link #toString} is its text as Go's messages show it. */
public abstract class Node {
    private final int pos;
    private final int start;

    Node(int pos) {
        this(pos, pos);
    }

    Node(int pos, int start) {
        this.pos = pos;
        this.start = start;
    }

    /** The place that Go's messages name; for {@code .a.b} that of {@code .b}. */
    public int pos() {
        return pos;
    }

    /** Where its text begins. */
    public int start() {
        return start;
    }
}
