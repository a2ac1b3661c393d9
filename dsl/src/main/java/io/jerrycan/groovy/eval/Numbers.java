package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Mistake;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers that can be written in a few characters and computed with in no time. */
final class Numbers {
    private static final int MAX_BITS = 1023;
    private static final int MAX_EXPONENT = 300;

    private Numbers() {}

    /**
     * The number itself.
     *
     * @throws Refusal when JSON's readers cannot hold it, or when one more operation could take for ever
     */
    static Number small(Number number) {
        boolean large = number instanceof BigInteger integer && integer.bitLength() > MAX_BITS
                || number instanceof BigDecimal decimal && isLarge(decimal)
                || !Double.isFinite(number.doubleValue());
        if (large) {
            throw new Refusal(Mistake.TOO_LARGE, "this number is too large", "");
        }
        return number;
    }

    private static boolean isLarge(BigDecimal decimal) {
        return decimal.precision() > MAX_EXPONENT
                || Math.abs((long) decimal.precision() - decimal.scale()) > MAX_EXPONENT;
    }
}
