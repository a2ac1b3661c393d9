package io.jerrycan.template.exec;

import io.jerrycan.template.format.Quote;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.GoType;

/** {@code {{template "name" pipeline}}}. */
public final class Call extends Statement {
    final String name;
    /** Null if there is none. */
    final Pipe pipe;

    public Call(int pos, String name, Pipe pipe) {
        super(pos);
        this.name = name;
        this.pipe = pipe;
    }

    @Override
    Flow execute(State state, Object dot) {
        state.at = this;
        Definition definition = state.program.definitions().get(name);
        if (definition == null) {
            throw state.error("template " + Quote.string(name) + " not defined");
        }
        if (state.depth == state.program.limits().calls()) {
            throw state.error(
                    "exceeded maximum template depth (" + state.program.limits().calls() + ")");
        }
        Object value = pipe == null ? Absent.ABSENT : pipe.value(state, dot);
        state.tick();
        Object[] variables = state.variables;
        Definition caller = state.running;
        GoType dotType = state.dotType;
        state.variables = new Object[definition.slots()];
        state.variables[0] = value;
        state.running = definition;
        state.dotType = null;
        state.depth++;
        definition.body().execute(state, value);
        state.depth--;
        state.dotType = dotType;
        state.running = caller;
        state.variables = variables;
        return Flow.NEXT;
    }

    @Override
    public String toString() {
        return "{{template " + Quote.string(name) + (pipe == null ? "" : " " + pipe) + "}}";
    }
}
