package io.jerrycan.template.exec;

/** {@code {{pipeline}}}: writes its value, unless it sets a variable. */
public final class Action extends Statement {
    final Pipe pipe;

    public Action(int pos, Pipe pipe) {
        super(pos);
        this.pipe = pipe;
    }

    @Override
    Flow execute(State state, Object dot) {
        Object value = pipe.value(state, dot);
        if (!pipe.sets()) {
            state.out.print(value);
        }
        return Flow.NEXT;
    }

    @Override
    public String toString() {
        return "{{" + pipe + "}}";
    }
}
