package io.jerrycan.template.exec;

import java.time.Duration;

/**
 * What one template may use up; beyond it, compiling or rendering fails.
 *
 * @param nesting how deep parentheses and blocks may lie inside each other in the text, 1 to 400
 * @param calls how deep {@code template} may call itself, 1 to 400
 * @param outputChars how long the result may be, in chars
 * @param time how long a rendering may take
 */
public record Limits(int nesting, int calls, int outputChars, Duration time) {
    public static final Limits DEFAULT = new Limits(200, 200, 16 << 20, Duration.ofSeconds(10));

    public Limits {
        if (nesting < 1 || nesting > 400 || calls < 1 || calls > 400 || outputChars < 0 || time.isNegative()) {
            throw new IllegalArgumentException("nesting " + nesting + ", calls " + calls + ", output " + outputChars
                    + ", time " + time + " are not limits");
        }
    }

    public Limits withNesting(int nesting) {
        return new Limits(nesting, calls, outputChars, time);
    }

    public Limits withCalls(int calls) {
        return new Limits(nesting, calls, outputChars, time);
    }

    public Limits withOutputChars(int outputChars) {
        return new Limits(nesting, calls, outputChars, time);
    }

    public Limits withTime(Duration time) {
        return new Limits(nesting, calls, outputChars, time);
    }
}
