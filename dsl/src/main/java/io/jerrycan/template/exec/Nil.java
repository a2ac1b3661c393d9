package io.jerrycan.template.exec;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Values;

/** {@code nil}, which only an argument can be. */
public final class Nil extends Expr {
    public Nil(int pos) {
        super(pos);
    }

    @Override
    Object value(State state, Object dot) {
        state.at = this;
        throw state.error("nil is not a command");
    }

    @Override
    Object argument(State state, Object dot, GoType type) {
        state.at = this;
        if (type.equals(GoType.REFLECT_VALUE)) {
            return Absent.ABSENT;
        }
        if (!type.kind().canBeNil()) {
            throw state.error("cannot assign nil to " + type);
        }
        return Values.zero(type);
    }

    @Override
    public String toString() {
        return "nil";
    }
}
