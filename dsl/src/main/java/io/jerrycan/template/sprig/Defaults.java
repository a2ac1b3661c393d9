package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Values;

/** Sprig's functions that choose between values by whether they are empty. */
final class Defaults {
    private Defaults() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("default", "interface{}, ...interface{}", Defaults::orDefault)
                .add("empty", "interface{}", args -> isEmpty(args.get(0)))
                .add("coalesce", "...interface{}", Defaults::firstNotEmpty)
                .add("ternary", "interface{}, interface{}, bool", args -> args.get(args.bool(2) ? 0 : 1))
                .add("any", "...interface{}", args -> !args.rest(0).stream().allMatch(Defaults::isEmpty))
                .add("all", "...interface{}", args -> args.rest(0).stream().noneMatch(Defaults::isEmpty))
                .build();
    }

    /** Whether {@code if} would hold the value for false. */
    static boolean isEmpty(Object value) {
        return !Values.truth(value);
    }

    private static Object orDefault(Args args) {
        return args.size() < 2 || isEmpty(args.get(1)) ? args.get(0) : args.get(1);
    }

    private static Object firstNotEmpty(Args args) {
        return args.rest(0).stream().filter(Values::truth).findFirst().orElse(null);
    }
}
