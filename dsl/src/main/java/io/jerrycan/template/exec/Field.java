package io.jerrycan.template.exec;

/** {@code .a.b}: a field of dot. */
public final class Field extends Expr {
    final String[] names;

    public Field(int pos, int start, String[] names) {
        super(pos, start);
        this.names = names;
    }

    /** Its first name. */
    public String name() {
        return names[0];
    }

    @Override
    Object value(State state, Object dot) {
        state.at = this;
        return Access.chain(state, dot, state.dotType, names);
    }

    @Override
    Object command(State state, Object dot, Expr[] args, Object last) {
        if (args.length == 1 && last == State.MISSING) {
            return value(state, dot);
        }
        state.at = this;
        return Access.chain(state, dot, dot, state.dotType, names, args, last);
    }

    @Override
    public String toString() {
        return "." + String.join(".", names);
    }
}
