package io.jerrycan.template.parse;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.parse.Token.Type;
import java.util.ArrayList;
import java.util.List;

/** A place in a template's text, and the tokens before it. What is between {@code start} and {@code at} is the next one. */
final class Cursor {
    static final String LEFT = "{{";
    static final String RIGHT = "}}";

    final String input;
    final List<Token> tokens = new ArrayList<>();
    int start;
    int at;

    Cursor(String input) {
        this.input = input;
    }

    /** {@code "- "} after the opening delimiter. */
    boolean trimsLeft(int from) {
        return from + 1 < input.length() && input.charAt(from) == '-' && isSpace(input.charAt(from + 1));
    }

    /** {@code " -}}"}. */
    boolean trimsRight(int from) {
        return from + 1 < input.length()
                && isSpace(input.charAt(from))
                && input.charAt(from + 1) == '-'
                && input.startsWith(RIGHT, from + 2);
    }

    /** Steps over the closing delimiter, and over the white space behind it if that is trimmed. */
    void endAction(boolean trim) {
        at += RIGHT.length();
        while (trim && at < input.length() && isSpace(input.charAt(at))) {
            at++;
        }
        start = at;
    }

    boolean accept(String valid) {
        if (peek() >= 0 && valid.indexOf(peek()) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    void acceptRun(String valid) {
        while (accept(valid)) {
            // one more
        }
    }

    int peek() {
        return at < input.length() ? input.charAt(at) : -1;
    }

    int peekRune() {
        return at < input.length() ? input.codePointAt(at) : -1;
    }

    void emit(Type type) {
        tokens.add(new Token(type, start, input.substring(start, at)));
        start = at;
    }

    ParseError error(String message) {
        return new ParseError(start, message);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    static boolean isAlphaNumeric(int rune) {
        return rune == '_' || rune >= 0 && (Character.isLetter(rune) || Character.isDigit(rune));
    }

    static String unicode(int rune) {
        return Fmt.sprintf("%#U", (long) rune);
    }
}
