package io.jerrycan.template.exec;

/** Fields of the value of a call or of a pipeline in parentheses. */
public final class Chain extends Expr {
    final Expr base;
    final String[] names;

    public Chain(int pos, Expr base, String[] names) {
        super(pos, base.start());
        this.base = base;
        this.names = names;
    }

    @Override
    Object value(State state, Object dot) {
        state.at = this;
        return Access.chain(state, base.value(state, dot), null, names);
    }

    @Override
    Object command(State state, Object dot, Expr[] args, Object last) {
        state.at = this;
        Object value = base.value(state, dot);
        return Access.chain(state, dot, value, null, names, args, last);
    }

    @Override
    public String toString() {
        return (base instanceof Pipe ? "(" + base + ")" : base) + "." + String.join(".", names);
    }
}
