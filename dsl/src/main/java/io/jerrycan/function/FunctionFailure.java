package io.jerrycan.function;

import java.util.List;

/** A function could not do its work; the message is for the user and holds no secret value. */
public class FunctionFailure extends Exception {
    private final transient List<String> lastLines;

    public FunctionFailure(String message) {
        this(message, List.of(), null);
    }

    public FunctionFailure(String message, Throwable cause) {
        this(message, List.of(), cause);
    }

    /** @param lastLines the end of what the command printed, oldest first; masked by whoever shows them */
    public FunctionFailure(String message, List<String> lastLines, Throwable cause) {
        super(message, cause);
        this.lastLines = List.copyOf(lastLines);
    }

    public List<String> lastLines() {
        return lastLines;
    }
}
