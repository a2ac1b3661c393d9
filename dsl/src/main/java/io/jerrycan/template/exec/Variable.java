package io.jerrycan.template.exec;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.Values;

/** {@code $x} or a field of it. */
public final class Variable extends Expr {
    final String name;
    final int slot;
    private final boolean element;
    final String[] names;

    /**
     * A variable.
     *
     * @param slot its place among the template's variables; -1 if it has no value yet
     * @param element whether a range sets it to its elements
     * @param names the fields after it
     */
    public Variable(int pos, int start, String name, int slot, boolean element, String[] names) {
        super(pos, start);
        this.name = name;
        this.slot = slot;
        this.element = element;
        this.names = names;
    }

    public boolean isPlain() {
        return names.length == 0;
    }

    /** The same variable with fields. */
    public Variable field(int pos, String[] names) {
        return new Variable(pos, start(), name, slot, element, names);
    }

    @Override
    Object value(State state, Object dot) {
        state.at = this;
        Object value = get(state);
        return names.length == 0 ? value : Access.chain(state, value, declared(state), names);
    }

    @Override
    Object command(State state, Object dot, Expr[] args, Object last) {
        if (args.length == 1 && last == State.MISSING) {
            return value(state, dot);
        }
        state.at = this;
        if (names.length == 0) {
            throw state.error("can't give argument to non-function " + this);
        }
        return Access.chain(state, dot, get(state), declared(state), names, args, last);
    }

    private Object get(State state) {
        if (slot < 0) {
            throw state.error("undefined variable: " + name);
        }
        return state.variables[slot];
    }

    /** The elements of untyped lists and maps are declared as interfaces. */
    private GoType declared(State state) {
        Kind kind = Values.kindOf(state.variables[slot]);
        return element && kind != Kind.STRUCT && kind != Kind.POINTER ? GoType.ANY : null;
    }

    @Override
    public String toString() {
        return names.length == 0 ? name : name + "." + String.join(".", names);
    }
}
