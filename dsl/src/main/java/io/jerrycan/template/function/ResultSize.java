package io.jerrycan.template.function;

/**
 * The most that one call of a function may make, so that {@code repeat 1000000000} or {@code until 1000000000} ends in an
 * error and not in an exhausted heap. Functions whose result grows with a number among their arguments check it first.
 */
public final class ResultSize {
    /** Bytes of a string. */
    public static final long MAX_STRING = 16 << 20;
    /** Elements of a list. */
    public static final long MAX_LIST = 1_000_000;

    private ResultSize() {}

    /** Throws {@link FunctionError} if a string of that many bytes is too long. */
    public static void checkString(long bytes) {
        if (bytes > MAX_STRING) {
            throw new FunctionError("a result of " + bytes + " bytes is over the limit of " + MAX_STRING);
        }
    }

    /** Throws {@link FunctionError} if a list of that many elements is too long. */
    public static void checkList(long elements) {
        if (elements > MAX_LIST) {
            throw new FunctionError("a list of " + elements + " elements is over the limit of " + MAX_LIST);
        }
    }
}
