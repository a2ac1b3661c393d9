package io.jerrycan.template.exec;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Values;

/** {@code {{if}}} and {@code {{with}}}, with what follows their {@code else}. */
public final class Branch extends Statement {
    final boolean with;
    final Pipe pipe;
    final Block then;
    /** Null if there is none. */
    final Block otherwise;

    public Branch(int pos, boolean with, Pipe pipe, Block then, Block otherwise) {
        super(pos);
        this.with = with;
        this.pipe = pipe;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    Flow execute(State state, Object dot) {
        Object value = pipe.value(state, dot);
        if (Values.truth(value)) {
            return with ? executeWith(state, value) : then.execute(state, dot);
        }
        return otherwise == null ? Flow.NEXT : otherwise.execute(state, dot);
    }

    private Flow executeWith(State state, Object value) {
        GoType outer = state.dotType;
        state.dotType = null;
        Flow flow = then.execute(state, value);
        state.dotType = outer;
        return flow;
    }

    @Override
    public String toString() {
        return "{{" + (with ? "with " : "if ") + pipe + "}}" + then + (otherwise == null ? "" : "{{else}}" + otherwise)
                + "{{end}}";
    }
}
