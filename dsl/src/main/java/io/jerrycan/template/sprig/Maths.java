package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import java.util.function.LongBinaryOperator;

/** Sprig's arithmetic on 64-bit whole numbers, which wraps around, and its rounding. */
final class Maths {
    private Maths() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("add", "...interface{}", args -> fold(args, 0, 0, (a, b) -> a + b))
                .add("add1", "interface{}", args -> Numbers.toLong(args.get(0)) + 1)
                .add("sub", "interface{}, interface{}", args -> fold(args, (a, b) -> a - b))
                .add("mul", "interface{}, ...interface{}", args -> fold(args, (a, b) -> a * b))
                .add("div", "interface{}, interface{}", args -> fold(args, (a, b) -> a / divisor(b)))
                .add("mod", "interface{}, interface{}", args -> fold(args, (a, b) -> a % divisor(b)))
                .add("max", "interface{}, ...interface{}", args -> fold(args, Math::max))
                .add("biggest", "interface{}, ...interface{}", args -> fold(args, Math::max))
                .add("min", "interface{}, ...interface{}", args -> fold(args, Math::min))
                .add("ceil", "interface{}", args -> Math.ceil(Numbers.toDouble(args.get(0))))
                .add("floor", "interface{}", args -> Math.floor(Numbers.toDouble(args.get(0))))
                .add("round", "interface{}, int, ...float64", Maths::round)
                .build();
    }

    private static long fold(Args args, LongBinaryOperator operation) {
        return fold(args, Numbers.toLong(args.get(0)), 1, operation);
    }

    private static long fold(Args args, long first, int from, LongBinaryOperator operation) {
        return args.rest(from).stream().mapToLong(Numbers::toLong).reduce(first, operation);
    }

    private static long divisor(long number) {
        if (number == 0) {
            throw new FunctionError("runtime error: integer divide by zero");
        }
        return number;
    }

    /** Rounds up from the given fraction, 0.5 if none is given, and else down, negative numbers too. */
    private static double round(Args args) {
        double scale = Math.pow(10, args.integer(1));
        double scaled = scale * Numbers.toDouble(args.get(0));
        double upFrom = args.size() > 2 ? args.float64(2) : 0.5;
        double whole = scaled < 0 ? Math.ceil(scaled) : Math.floor(scaled);
        return (scaled - whole >= upFrom ? Math.ceil(scaled) : Math.floor(scaled)) / scale;
    }
}
