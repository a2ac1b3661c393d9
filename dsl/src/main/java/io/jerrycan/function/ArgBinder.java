package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns the rendered arguments of a phase into its function's record, with Kanister's checks and messages. */
public final class ArgBinder {
    private ArgBinder() {}

    /**
     * Checks that required arguments are there, then that all are supported, then that each fits.
     *
     * @param rendered plain Java data by rendered name
     * @param unrendered the arguments of the phase as written; only those that the function renders itself are looked at
     */
    public static Record bind(FunctionDescription function, Map<String, Object> rendered, Dict unrendered)
            throws BadArguments {
        Map<String, Value> values = new LinkedHashMap<>();
        for (ArgumentDescription argument : function.arguments()) {
            find(argument, rendered, unrendered).ifPresent(value -> values.put(argument.name(), value));
            if (argument.required() && !values.containsKey(argument.name())) {
                throw new BadArguments("Required args missing for function %s: Required arg missing: %s"
                        .formatted(function.name(), argument.name()));
            }
        }
        for (String name : rendered.keySet()) {
            if (function.argument(name).isEmpty()) {
                throw new BadArguments("Checking supported args for function %s.: argument %s is not supported"
                        .formatted(function.name(), name));
            }
        }
        for (ArgumentDescription argument : function.arguments()) {
            check(argument, Optional.ofNullable(values.get(argument.name())), rendered);
        }
        return RecordComponents.create(function.argumentRecord(), function.arguments(), argument -> Optional.ofNullable(
                        values.get(argument.name()))
                .map(value -> decode(argument, value)));
    }

    private static Optional<Value> find(ArgumentDescription argument, Map<String, Object> rendered, Dict unrendered) {
        if (argument.unrendered()) {
            return unrendered.find(argument.name()).or(() -> argument.alias().flatMap(unrendered::find));
        }
        String key = argument.alias()
                .filter(alias -> !rendered.containsKey(argument.name()))
                .orElse(argument.name());
        return rendered.containsKey(key) ? Optional.of(Value.of(rendered.get(key))) : Optional.empty();
    }

    private static void check(ArgumentDescription argument, Optional<Value> value, Map<String, Object> rendered)
            throws BadArguments {
        boolean both = rendered.containsKey(argument.name())
                && argument.alias().filter(rendered::containsKey).isPresent();
        Optional<String> wrong = both
                ? argument.alias().map("is also given as `%s`; give one of the two"::formatted)
                : value.flatMap(ArgBinder::complaintOfNull)
                        .or(() -> value.flatMap(given -> argument.type().check(given, text -> false)));
        if (wrong.isPresent()) {
            throw new BadArguments("Failed to decode arg `%s`: %s".formatted(argument.name(), wrong.get()));
        }
    }

    private static Optional<String> complaintOfNull(Value value) {
        return value instanceof Value.Null ? Optional.of("is null; leave it out or give it a value") : Optional.empty();
    }

    private static Object decode(ArgumentDescription argument, Value value) {
        return argument.unrendered() ? value : argument.type().decode(value);
    }
}
