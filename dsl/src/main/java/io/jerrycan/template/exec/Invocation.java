package io.jerrycan.template.exec;

import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Values;
import java.util.Arrays;
import java.util.List;

/** The builtin {@code call}, which calls a func value. */
final class Invocation {
    static final Function CALL = Function.of(
            "call",
            "reflect.Value, ...reflect.Value",
            args -> invoke("", args.rest(0).toArray()));

    private Invocation() {}

    /** The builtin as it is called in a command, which messages then can name. */
    static Function in(Expr[] args) {
        String text = args.length > 1 ? args[1] + " " : "";
        return new Function(
                "call",
                CALL.parameters(),
                true,
                values -> invoke(text, values.rest(0).toArray()));
    }

    private static Object invoke(String text, Object[] values) {
        Object function = values[0];
        if (function == null || function == Absent.ABSENT) {
            throw new FunctionError("call of nil");
        }
        if (!(function instanceof Func func)) {
            throw new FunctionError("non-function " + text + "of type " + Values.typeOf(function));
        }
        Object[] args = Arrays.copyOfRange(values, 1, values.length);
        List<GoType> parameters = func.parameters();
        int fixed = func.variadic() ? parameters.size() - 1 : parameters.size();
        if (args.length < fixed || !func.variadic() && args.length > fixed) {
            throw new FunctionError("wrong number of args: got " + args.length + " want "
                    + (func.variadic() ? "at least " : "") + fixed);
        }
        for (int i = 0; i < args.length; i++) {
            args[i] = argument(i, args[i], parameters.get(Math.min(i, parameters.size() - 1)));
        }
        return func.call(args);
    }

    private static Object argument(int index, Object value, GoType type) {
        if (type.equals(GoType.ANY)) {
            return value == Absent.ABSENT ? null : value;
        }
        GoType actual = Values.typeOf(value);
        if (!actual.equals(type)) {
            throw new FunctionError("arg " + index + ": value has type " + actual + "; should be " + type);
        }
        return value;
    }
}
