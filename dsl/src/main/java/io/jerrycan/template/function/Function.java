package io.jerrycan.template.function;

import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoType;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that templates can call.
 *
 * @param name as templates call it
 * @param parameters the types of its parameters; the last is the type of each rest argument if it is variadic
 * @param variadic whether it takes any number of further arguments
 * @param body what it does
 */
public record Function(String name, List<GoType> parameters, boolean variadic, Body body) implements Func {
    /** Throws {@link FunctionError} where its Go model returns an error or panics. */
    @FunctionalInterface
    public interface Body {
        Object apply(Args args);
    }

    /**
     * A function with a signature as Go writes it, without names: {@code "int, string"}, {@code "string, ...interface{}"},
     * {@code ""}. See {@link GoType#parse} for the types; {@code reflect.Value} takes what is absent, too.
     */
    public static Function of(String name, String signature, Body body) {
        List<GoType> parameters = new ArrayList<>();
        boolean variadic = false;
        if (!signature.isBlank()) {
            for (String part : signature.split(",")) {
                String type = part.strip();
                variadic = type.startsWith("...");
                parameters.add(GoType.parse(variadic ? type.substring(3) : type));
            }
        }
        return new Function(name, List.copyOf(parameters), variadic, body);
    }

    @Override
    public Object call(Object[] args) {
        return body.apply(new Args(args));
    }
}
