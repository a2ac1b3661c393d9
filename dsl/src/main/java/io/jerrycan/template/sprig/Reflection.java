package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Values;

/** Sprig's questions about the Go type and kind of a value. */
final class Reflection {
    private Reflection() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("typeOf", "interface{}", args -> typeOf(args.get(0)))
                .add("typeIs", "string, interface{}", args -> typeOf(args.get(1))
                        .equals(args.string(0)))
                .add("typeIsLike", "string, interface{}", args -> isLike(args.string(0), typeOf(args.get(1))))
                .add("kindOf", "interface{}", args -> kindOf(args.get(0)))
                .add("kindIs", "string, interface{}", args -> kindOf(args.get(1))
                        .equals(args.string(0)))
                .add("deepEqual", "interface{}, interface{}", args -> DeepEqual.test(args.get(0), args.get(1)))
                .build();
    }

    private static String typeOf(Object value) {
        return value == null ? "<nil>" : Values.typeOf(value).name();
    }

    private static String kindOf(Object value) {
        return Values.kindOf(value).toString();
    }

    /** Whether it is that type or a pointer to it. */
    private static boolean isLike(String wanted, String type) {
        return type.equals(wanted) || type.equals("*" + wanted);
    }
}
