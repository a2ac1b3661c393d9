package io.jerrycan.template.exec;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.UnsupportedValue;
import io.jerrycan.template.value.Values;
import java.util.List;
import java.util.Optional;

/** Calls of functions and methods: number and types of arguments, and what becomes of errors. */
final class Calls {
    private Calls() {}

    /**
     * Calls a function.
     *
     * @param node what a message names when the function fails
     * @param args the words of the command, whose first is the function
     * @param last the value that the pipeline passes on, or {@link State#MISSING}
     */
    static Object call(State state, Object dot, Func function, Node node, String name, Expr[] args, Object last) {
        List<GoType> parameters = function.parameters();
        boolean variadic = function.variadic();
        int given = args.length - 1;
        int count = last == State.MISSING ? given : given + 1;
        int fixed = variadic ? parameters.size() - 1 : parameters.size();
        if (count < fixed || !variadic && count > fixed) {
            throw state.error("wrong number of args for " + name + ": want " + (variadic ? "at least " : "") + fixed
                    + " got " + count);
        }
        Object[] values = new Object[count];
        for (int i = 0; i < given; i++) {
            values[i] = args[i + 1].argument(state, dot, parameters.get(Math.min(i, parameters.size() - 1)));
        }
        if (given < count) {
            values[given] = Conversion.check(state, last, parameters.get(Math.min(given, parameters.size() - 1)));
        }
        if (state.placeholders != null) {
            Optional<Object> passed = state.placeholders.passThrough(name, values);
            if (passed.isPresent()) {
                return passed.get();
            }
        }
        return run(state, function, node, name, args, values);
    }

    private static Object run(State state, Func function, Node node, String name, Expr[] args, Object[] values) {
        String reason;
        try {
            return Values.of(function.call(values));
        } catch (FunctionError e) {
            reason = e.isVerbatim() ? e.getMessage() : Masking.mask(e.getMessage(), args, values);
        } catch (ExecError e) {
            throw e;
        } catch (UnsupportedValue e) {
            reason = e.getMessage();
        } catch (OutOfMemoryError e) {
            reason = "not enough memory";
        } catch (RuntimeException e) {
            // the message of an unforeseen exception may hold a value
            reason = "unexpected " + e.getClass().getSimpleName();
        }
        state.at = node;
        throw state.error("error calling " + name + ": " + reason);
    }
}
