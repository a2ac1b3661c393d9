package io.jerrycan.template.exec;

import io.jerrycan.template.value.GoType;

/** One rendering under way. */
public final class State {
    /** No value was passed on: not the same as a value that is absent. */
    static final Object MISSING = new Object();

    private static final int TICKS_PER_CHECK = 64;

    final Program program;
    final Output out;
    private final long deadline;
    private int ticks;

    /** The node that Go would name if something failed now. */
    Node at;
    /** The template that runs, with its variables. */
    Definition running;

    Object[] variables;
    /** The declared type of dot if it is an element of a list or map; null if dot's own type counts. */
    GoType dotType;

    int depth;
    /** Null unless values may be unknown. */
    final Placeholders placeholders;

    State(Program program, Definition main, Placeholders placeholders) {
        this.program = program;
        this.placeholders = placeholders;
        this.running = main;
        this.at = main.body();
        this.out = new Output(program.limits().outputChars(), this);
        this.deadline = System.nanoTime() + program.limits().time().toNanos();
        this.variables = new Object[main.slots()];
    }

    ExecError error(String message) {
        return new ExecError(this, message, null);
    }

    ExecError missingKey(String message, String key) {
        return new ExecError(this, message, key);
    }

    /** Called wherever a template can repeat itself: ends a rendering that takes too long. */
    void tick() {
        if (++ticks % TICKS_PER_CHECK == 0) {
            checkTime();
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw error("rendering takes longer than " + program.limits().time().toMillis() + " ms");
        }
    }
}
