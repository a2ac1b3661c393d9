package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.TypedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sprig's lists of numbers. */
final class Ranges {
    private Ranges() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("until", "int", args -> TypedList.ofInts(range(0, args.integer(0), args.integer(0) < 0 ? -1 : 1)))
                .add(
                        "untilStep",
                        "int, int, int",
                        args -> TypedList.ofInts(range(args.integer(0), args.integer(1), args.integer(2))))
                .add("seq", "...int", Ranges::sequence)
                .build();
    }

    /** From start up or down to, but without, stop; empty if the step leads away from it. */
    private static List<Int> range(long start, long stop, long step) {
        List<Int> numbers = new ArrayList<>();
        if (step == 0 || stop < start != step < 0) {
            return numbers;
        }
        for (long i = start; step < 0 ? i > stop : i < stop; i += step) {
            numbers.add(Int.of(i));
            ResultSize.checkList(numbers.size());
            if (i + step < i != step < 0) {
                break;
            }
        }
        return numbers;
    }

    /** The numbers that {@code seq} of a shell would print, on one line: end; start, end; or start, step, end. */
    private static String sequence(Args args) {
        if (args.size() == 0 || args.size() > 3) {
            return "";
        }
        long start = args.size() == 1 ? 1 : args.integer(0);
        long end = args.integer(args.size() - 1);
        long direction = end < start ? -1 : 1;
        long step = args.size() == 3 ? args.integer(1) : direction;
        return range(start, end + direction, step).stream().map(Int::toString).collect(Collectors.joining(" "));
    }
}
