package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Quote;
import io.jerrycan.template.function.FunctionError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's durations as text, in nanoseconds as numbers. */
final class Durations {
    static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final int LONGEST = 1000;
    private static final Pattern TERM = Pattern.compile("([0-9]*)(\\.?)([0-9]*)([^0-9.]*)");
    private static final Map<String, Long> UNITS = Map.of(
            "ns", 1L, "us", 1_000L, "µs", 1_000L, "μs", 1_000L, "ms", 1_000_000L, "s", SECOND, "m", MINUTE, "h", HOUR);

    private Durations() {}

    /** {@code 1h30m}, {@code -1.5s}, {@code 500ms}; throws {@link FunctionError} with Go's message. */
    static long parse(String text) {
        String quoted = Quote.string(text);
        boolean negative = text.startsWith("-");
        String terms = negative || text.startsWith("+") ? text.substring(1) : text;
        if (terms.equals("0")) {
            return 0;
        }
        if (terms.isEmpty() || terms.length() > LONGEST) {
            throw new FunctionError("time: invalid duration " + quoted);
        }
        BigInteger sum = BigInteger.ZERO;
        Matcher term = TERM.matcher(terms);
        for (int at = 0; at < terms.length(); at = term.end()) {
            term.region(at, terms.length());
            if (!term.lookingAt() || term.group(1).isEmpty() && term.group(3).isEmpty()) {
                throw new FunctionError("time: invalid duration " + quoted);
            }
            sum = sum.add(nanos(term, quoted));
        }
        BigInteger result = negative ? sum.negate() : sum;
        if (result.bitLength() > 63) {
            throw new FunctionError("time: invalid duration " + quoted);
        }
        return result.longValue();
    }

    private static BigInteger nanos(Matcher term, String quoted) {
        String unit = term.group(4);
        if (unit.isEmpty()) {
            throw new FunctionError("time: missing unit in duration " + quoted);
        }
        Long size = UNITS.get(unit);
        if (size == null) {
            throw new FunctionError("time: unknown unit " + Quote.string(unit) + " in duration " + quoted);
        }
        return new BigDecimal("0" + term.group(1) + "." + term.group(3) + "0")
                .multiply(BigDecimal.valueOf(size))
                .toBigInteger();
    }

    /** The duration's largest unit only: {@code 2h}, {@code 3d}, {@code 1mo}; a unit counts when there is more than one of it. */
    static String rounded(long nanos) {
        long size = nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos);
        long[] units = {365 * DAY, 30 * DAY, DAY, HOUR, MINUTE, SECOND};
        String[] names = {"y", "mo", "d", "h", "m", "s"};
        for (int i = 0; i < units.length; i++) {
            if (size > units[i]) {
                return size / units[i] + names[i];
            }
        }
        return "0s";
    }
}
