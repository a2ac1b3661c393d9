package io.jerrycan.template.exec;

/** {@code .}: the data of the moment. */
public final class Dot extends Expr {
    public Dot(int pos) {
        super(pos);
    }

    @Override
    Object value(State state, Object dot) {
        state.at = this;
        return dot;
    }

    @Override
    public String toString() {
        return ".";
    }
}
