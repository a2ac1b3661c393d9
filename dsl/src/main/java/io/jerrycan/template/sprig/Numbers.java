package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Int;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Sprig's conversions to numbers; what is no number is 0. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("[+-]?[0-7]+");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(?:D(?:\\.(?:D)?)?|\\.D)(?:[eE][+-]?D)?".replace("D", "[0-9]+(?:_[0-9]+)*"));
    private static final Pattern HEX_FLOAT = Pattern.compile(
            "([+-]?0[xX])(_?D(?:\\.(?:D)?)?|\\.D)([pP][+-]?[0-9]+)".replace("D", "[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*"));
    private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");
    private static final double TOO_LARGE = 0x1p63;
    private static final int LONGEST = 30;

    private Numbers() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("int", "interface{}", args -> Int.of(toLong(args.get(0))))
                .add("int64", "interface{}", args -> toLong(args.get(0)))
                .add("float64", "interface{}", args -> toDouble(args.get(0)))
                .add("atoi", "string", args -> Int.of(clamped(args.string(0))))
                .add("toDecimal", "interface{}", args -> octal(Fmt.sprint(args.get(0))))
                .add("toString", "interface{}", args -> Text.of(args.get(0)))
                .build();
    }

    /** Strings must be decimal digits; fractions are cut; true is 1; anything else is 0. */
    static long toLong(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (value instanceof Int number) {
            return number.type().kind().isUnsigned() && number.value() < 0 ? Long.MAX_VALUE : number.value();
        }
        if (value instanceof Double number) {
            return toLong(number.doubleValue());
        }
        if (value instanceof String text) {
            BigInteger number = digits(DECIMAL, text, 10);
            return number != null && number.bitLength() < 64 ? number.longValue() : 0;
        }
        return Boolean.TRUE.equals(value) ? 1 : 0;
    }

    /** As Go on amd64: what does not fit, and NaN, becomes the smallest number. */
    private static long toLong(double number) {
        return number >= -TOO_LARGE && number < TOO_LARGE ? (long) number : Long.MIN_VALUE;
    }

    static double toDouble(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Int number && number.type().kind().isUnsigned()) {
            return new BigInteger(number.toString()).doubleValue();
        }
        return value instanceof String text ? parseDouble(text) : toLong(value);
    }

    private static double parseDouble(String text) {
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        if (!FLOAT.matcher(text).matches() && !HEX_FLOAT.matcher(text).matches()) {
            return 0;
        }
        double number = Double.parseDouble(text.replace("_", ""));
        return Double.isInfinite(number) ? 0 : number;
    }

    /** Go's {@code strconv.Atoi} without its error: a number that is too large becomes the nearest that is not. */
    private static long clamped(String text) {
        BigInteger number = digits(DECIMAL, text, 10);
        if (number == null) {
            return 0;
        }
        return number.bitLength() < 64 ? number.longValue() : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long octal(String text) {
        BigInteger number = digits(OCTAL, text, 8);
        return number != null && number.bitLength() < 64 ? number.longValue() : 0;
    }

    /** The number, or null; a very long one is cut to one that is still too large for a long. */
    private static BigInteger digits(Pattern form, String text, int radix) {
        if (!form.matcher(text).matches()) {
            return null;
        }
        String digits = text.replaceFirst("^([+-]?)0*(?=[0-9])", "$1");
        return new BigInteger(digits.length() > LONGEST ? digits.substring(0, LONGEST) : digits, radix);
    }
}
