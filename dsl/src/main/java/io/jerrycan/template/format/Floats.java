package io.jerrycan.template.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Go's {@code strconv.FormatFloat} for float64. */
public final class Floats {
    /** The exponent from which the shortest form is written with an e. */
    private static final int SHORTEST_THRESHOLD = 6;

    private static final int CERTAIN_DIGITS = 15;

    private Floats() {}

    /**
     * The number in one of Go's formats.
     *
     * @param format one of e, E, f, F, g, G, x, X, b
     * @param precision digits after the point (e, f) or in all (g); -1 for the fewest that give the same number back
     */
    public static String format(double value, char format, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        double number = Math.abs(value);
        char lower = Character.toLowerCase(format);
        String text =
                switch (lower) {
                    case 'e' -> scientific(digits(number, precision < 0 ? -1 : precision + 1), precision);
                    case 'f' -> plain(number, precision);
                    case 'g' -> general(number, precision);
                    case 'x' -> hex(number, precision);
                    case 'b' -> binary(number);
                    default -> throw new IllegalArgumentException("format " + format);
                };
        return sign + (Character.isUpperCase(format) ? text.toUpperCase(Locale.ROOT) : text);
    }

    private static String plain(double number, int precision) {
        BigDecimal exact = precision < 0 ? shortest(number) : new BigDecimal(number);
        int scale = precision < 0 ? Math.max(0, exact.stripTrailingZeros().scale()) : precision;
        return exact.setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String general(double number, int precision) {
        if (precision < 0 && number >= 0.001 && number < 1_000_000) {
            String text = Double.toString(number);
            if (text.endsWith(".0")) {
                return text.substring(0, text.length() - 2);
            }
            if (text.length() <= CERTAIN_DIGITS) {
                return text;
            }
        }
        int wanted = precision == 0 ? 1 : precision;
        BigDecimal digits = digits(number, wanted);
        int exponent = exponent(digits);
        BigDecimal bare = number == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros();
        int threshold = wanted;
        if (precision < 0) {
            threshold = SHORTEST_THRESHOLD;
        } else if (threshold > bare.precision() && bare.precision() >= exponent + 1) {
            threshold = bare.precision();
        }
        if (exponent < -4 || exponent >= threshold) {
            return scientific(bare, -1);
        }
        return bare.setScale(Math.max(0, bare.scale())).toPlainString();
    }

    private static String scientific(BigDecimal digits, int precision) {
        int exponent = exponent(digits);
        String unscaled = (precision < 0 ? digits.stripTrailingZeros() : digits)
                .unscaledValue()
                .toString();
        if (precision >= 0) {
            unscaled = unscaled.length() > precision + 1
                    ? unscaled.substring(0, precision + 1)
                    : unscaled + "0".repeat(precision + 1 - unscaled.length());
        }
        String mantissa = unscaled.length() == 1 ? unscaled : unscaled.charAt(0) + "." + unscaled.substring(1);
        int size = Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }

    private static String hex(double number, int precision) {
        if (number == 0) {
            return "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+00";
        }
        int lift = number < Double.MIN_NORMAL ? 54 : 0;
        double lifted = Math.scalb(number, lift);
        int exponent = Math.getExponent(lifted) - lift;
        BigDecimal normal = new BigDecimal(Math.scalb(lifted, -Math.getExponent(lifted)));
        int digits = precision < 0 ? 13 : Math.min(precision, 13);
        long scaled = normal.multiply(BigDecimal.valueOf(1L << (4 * digits)))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        if (scaled >> (4 * digits) > 1) {
            scaled >>= 1;
            exponent++;
        }
        String text = Long.toHexString(scaled);
        String fraction = text.substring(1);
        fraction = precision < 0
                ? fraction.replaceFirst("0+$", "")
                : fraction + "0".repeat(Math.max(0, precision - digits));
        int size = Math.abs(exponent);
        return "0x" + text.charAt(0) + (fraction.isEmpty() ? "" : "." + fraction) + "p" + (exponent < 0 ? "-" : "+")
                + (size < 10 ? "0" : "") + size;
    }

    private static String binary(double number) {
        long bits = Double.doubleToRawLongBits(number);
        int exponent = (int) (bits >> 52);
        long mantissa = bits & ((1L << 52) - 1) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.max(exponent, 1) - 1075;
        return mantissa + "p" + (shift < 0 ? "" : "+") + shift;
    }

    private static int exponent(BigDecimal digits) {
        return digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
    }

    private static BigDecimal digits(double number, int count) {
        return count < 0
                ? shortest(number)
                : new BigDecimal(number).round(new MathContext(count, RoundingMode.HALF_EVEN));
    }

    /** The decimal with the fewest digits that reads back as the number. */
    static BigDecimal shortest(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return BigDecimal.valueOf((long) number);
        }
        BigDecimal best = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        // up to 15 digits name a number alone; beyond, JDK 17's own text is at times a digit too long
        if (best.precision() <= CERTAIN_DIGITS && number >= Double.MIN_NORMAL) {
            return best;
        }
        BigDecimal exact = new BigDecimal(number);
        for (int count = best.precision(); count > 0; count--) {
            BigDecimal shorter = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != number) {
                break;
            }
            best = shorter.stripTrailingZeros();
        }
        return best;
    }
}
