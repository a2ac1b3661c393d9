package io.jerrycan.stdlib.wait;

import io.jerrycan.template.RenderFailure;

/** A condition that can never hold, whatever the object is like; the message says where it is wrong. */
final class ConditionSyntax extends Exception {
    private final int line;
    private final int column;

    private ConditionSyntax(String message, int line, int column, Throwable cause) {
        super(message, cause);
        this.line = line;
        this.column = column;
    }

    static ConditionSyntax of(RenderFailure failure) {
        return new ConditionSyntax(failure.getMessage(), failure.line(), failure.column(), failure);
    }

    static ConditionSyntax at(int line, int column, String message) {
        return new ConditionSyntax(message, line, column, null);
    }

    /** @param offset of the character in the text */
    static ConditionSyntax in(String text, int offset, String message) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return at(line, offset - text.lastIndexOf('\n', offset - 1), message);
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** In chars, from 1. */
    int column() {
        return column;
    }
}
