package io.jerrycan.template.exec;

import io.jerrycan.template.function.Function;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Values;

/** The builtins {@code and} and {@code or}, which do not evaluate more arguments than they need. */
final class Logic {
    static final Function AND = builtin("and");
    static final Function OR = builtin("or");

    private Logic() {}

    private static Function builtin(String name) {
        return Function.of(name, "reflect.Value, ...reflect.Value", args -> {
            throw new IllegalStateException(name + " is evaluated lazily");
        });
    }

    static Object evaluate(State state, Object dot, Function function, Expr[] args, Object last) {
        if (args.length == 1 && last == State.MISSING) {
            throw state.error("wrong number of args for " + function.name() + ": want at least 1 got 0");
        }
        Object value = null;
        for (int i = 1; i < args.length; i++) {
            value = args[i].argument(state, dot, GoType.REFLECT_VALUE);
            if (Values.truth(value) == (function == OR)) {
                return value;
            }
        }
        return last == State.MISSING ? value : last;
    }
}
