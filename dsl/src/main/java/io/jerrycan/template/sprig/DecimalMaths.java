package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Floats;
import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/** Sprig's arithmetic on fractions, done in decimal: {@code addf 0.1 0.2} is 0.3. */
final class DecimalMaths {
    /** Digits after the point of a quotient. */
    private static final int DIVISION_DIGITS = 16;

    private DecimalMaths() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("addf", "...interface{}", args -> fold(args, BigDecimal.ZERO, 0, BigDecimal::add))
                .add("add1f", "interface{}", args -> fold(args, BigDecimal.ONE, 0, BigDecimal::add))
                .add("subf", "interface{}, ...interface{}", args -> fold(args, BigDecimal::subtract))
                .add("mulf", "interface{}, ...interface{}", args -> fold(args, BigDecimal::multiply))
                .add("divf", "interface{}, ...interface{}", args -> fold(args, DecimalMaths::divide))
                .add("maxf", "interface{}, ...interface{}", args -> pick(args, Math::max))
                .add("minf", "interface{}, ...interface{}", args -> pick(args, Math::min))
                .build();
    }

    private static double fold(Args args, BinaryOperator<BigDecimal> operation) {
        return fold(args, decimal(args.get(0)), 1, operation);
    }

    private static double fold(Args args, BigDecimal first, int from, BinaryOperator<BigDecimal> operation) {
        return args.rest(from).stream()
                .map(DecimalMaths::decimal)
                .reduce(first, operation)
                .doubleValue();
    }

    private static double pick(Args args, DoubleBinaryOperator operation) {
        return args.rest(1).stream().mapToDouble(Numbers::toDouble).reduce(Numbers.toDouble(args.get(0)), operation);
    }

    private static BigDecimal divide(BigDecimal number, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new FunctionError("decimal division by 0");
        }
        return number.divide(divisor, DIVISION_DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(Object value) {
        double number = Numbers.toDouble(value);
        String digits = Floats.format(number, 'e', -1);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new FunctionError("Cannot create a Decimal from " + digits);
        }
        return new BigDecimal(digits);
    }
}
