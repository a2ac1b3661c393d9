package io.jerrycan.template.exec;

import io.jerrycan.template.value.GoType;

/** A part of a pipeline that has a value. */
public abstract class Expr extends Node {
    Expr(int pos) {
        super(pos);
    }

    Expr(int pos, int start) {
        super(pos, start);
    }

    /** Its value without arguments. */
    abstract Object value(State state, Object dot);

    /** Its value as an argument for a parameter of that type. */
    Object argument(State state, Object dot, GoType type) {
        return Conversion.check(state, value(state, dot), type);
    }

    /** Whether its value comes from the template's text alone. */
    boolean isConstant() {
        return false;
    }

    /**
     * Its value as the first word of a command.
     *
     * @param args all words of the command, this one included
     * @param last the value that the pipeline passes on, or {@link State#MISSING}
     */
    Object command(State state, Object dot, Expr[] args, Object last) {
        state.at = this;
        if (args.length > 1 || last != State.MISSING) {
            throw state.error("can't give argument to non-function " + this);
        }
        return value(state, dot);
    }
}
