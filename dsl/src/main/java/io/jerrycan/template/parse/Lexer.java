package io.jerrycan.template.parse;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.format.Quote;
import io.jerrycan.template.parse.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a template's text into tokens, in one pass; the last is EOF or the first mistake. */
final class Lexer {
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";

    private static final Map<String, Type> WORDS = Map.ofEntries(
            Map.entry("true", Type.BOOL),
            Map.entry("false", Type.BOOL),
            Map.entry("block", Type.BLOCK),
            Map.entry("break", Type.BREAK),
            Map.entry("continue", Type.CONTINUE),
            Map.entry("define", Type.DEFINE),
            Map.entry("else", Type.ELSE),
            Map.entry("end", Type.END),
            Map.entry("if", Type.IF),
            Map.entry("nil", Type.NIL),
            Map.entry("range", Type.RANGE),
            Map.entry("template", Type.TEMPLATE),
            Map.entry("with", Type.WITH));

    private final String input;
    private final List<Token> tokens = new ArrayList<>();
    private int start;
    private int at;
    private int parens;

    private Lexer(String input) {
        this.input = input;
    }

    static List<Token> tokens(String input) {
        Lexer lexer = new Lexer(input);
        try {
            lexer.run();
        } catch (ParseError e) {
            lexer.tokens.add(new Token(Type.ERROR, e.position(), e.getMessage()));
        }
        return lexer.tokens;
    }

    private void run() {
        while (true) {
            int open = input.indexOf(LEFT, at);
            int end = open < 0 ? input.length() : open;
            boolean trim = open >= 0 && trimsLeft(open + LEFT.length());
            at = trim ? trimmedEnd(end) : end;
            if (at > start) {
                emit(Type.TEXT);
            }
            if (open < 0) {
                start = at = end;
                emit(Type.EOF);
                return;
            }
            at = start = open;
            int after = open + LEFT.length() + (trim ? 2 : 0);
            if (input.startsWith("/*", after)) {
                comment(after);
            } else {
                at = open + LEFT.length();
                emit(Type.LEFT_DELIM);
                start = at = after;
                action();
            }
        }
    }

    private int trimmedEnd(int end) {
        int trimmed = end;
        while (trimmed > start && isSpace(input.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private void comment(int from) {
        int close = input.indexOf("*/", from + 2);
        if (close < 0) {
            throw error("unclosed comment");
        }
        at = close + 2;
        if (trimsRight(at)) {
            at += 2;
            endAction(true);
        } else if (input.startsWith(RIGHT, at)) {
            endAction(false);
        } else {
            throw error("comment ends before closing delimiter");
        }
    }

    /** Steps over the closing delimiter, and over the white space behind it if that is trimmed. */
    private void endAction(boolean trim) {
        at += RIGHT.length();
        while (trim && at < input.length() && isSpace(input.charAt(at))) {
            at++;
        }
        start = at;
    }

    /** {@code "- "} after the opening delimiter. */
    private boolean trimsLeft(int from) {
        return from + 1 < input.length() && input.charAt(from) == '-' && isSpace(input.charAt(from + 1));
    }

    /** {@code " -}}"}. */
    private boolean trimsRight(int from) {
        return from + 1 < input.length()
                && isSpace(input.charAt(from))
                && input.charAt(from + 1) == '-'
                && input.startsWith(RIGHT, from + 2);
    }

    private void action() {
        parens = 0;
        while (true) {
            boolean trim = trimsRight(at);
            if (trim || input.startsWith(RIGHT, at)) {
                if (parens > 0) {
                    throw error("unclosed left paren");
                }
                start = at += trim ? 2 : 0;
                tokens.add(new Token(Type.RIGHT_DELIM, at, RIGHT));
                endAction(trim);
                return;
            }
            if (at >= input.length()) {
                throw error("unclosed action");
            }
            insideAction();
        }
    }

    private void insideAction() {
        int rune = input.codePointAt(at);
        at += Character.charCount(rune);
        switch (rune) {
            case ' ', '\t', '\r', '\n' -> spaces();
            case '=' -> emit(Type.ASSIGN);
            case ':' -> {
                if (peek() != '=') {
                    throw error("expected :=");
                }
                at++;
                emit(Type.DECLARE);
            }
            case '|' -> emit(Type.PIPE);
            case '"' -> quoted('"', Type.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', Type.CHAR_CONSTANT, "unterminated character constant");
            case '`' -> rawString();
            case '$' -> name(Type.VARIABLE);
            case '.' -> {
                if (peek() >= '0' && peek() <= '9') {
                    number();
                } else {
                    name(Type.FIELD);
                }
            }
            case '(' -> {
                parens++;
                emit(Type.LEFT_PAREN);
            }
            case ')' -> {
                if (--parens < 0) {
                    throw error("unexpected right paren");
                }
                emit(Type.RIGHT_PAREN);
            }
            default -> other(rune);
        }
    }

    private void other(int rune) {
        if (rune == '+' || rune == '-' || rune >= '0' && rune <= '9') {
            number();
        } else if (isAlphaNumeric(rune)) {
            name(Type.IDENTIFIER);
        } else if (rune > ' ' && rune < 0x7f) {
            emit(Type.CHAR);
        } else {
            throw error("unrecognized character in action: " + unicode(rune));
        }
    }

    private void spaces() {
        at--;
        while (isSpace(peek()) && !trimsRight(at)) {
            at++;
        }
        emit(Type.SPACE);
    }

    /** A word, or what follows a dot or a dollar sign. */
    private void name(Type type) {
        while (isAlphaNumeric(peekRune())) {
            at += Character.charCount(peekRune());
        }
        if (!atTerminator()) {
            throw error("bad character " + unicode(peekRune()));
        }
        String text = input.substring(start, at);
        if (type == Type.FIELD && text.equals(".")) {
            emit(Type.DOT);
        } else {
            emit(type == Type.IDENTIFIER ? WORDS.getOrDefault(text, type) : type);
        }
    }

    private boolean atTerminator() {
        int next = peek();
        return next < 0 || isSpace(next) || ".,|:)(".indexOf(next) >= 0 || input.startsWith(RIGHT, at);
    }

    private void quoted(char quote, Type type, String unterminated) {
        while (true) {
            int c = peek();
            at++;
            if (c == '\\' && peek() >= 0 && peek() != '\n') {
                at++;
            } else if (c < 0 || c == '\n' || c == '\\') {
                throw error(unterminated);
            } else if (c == quote) {
                emit(type);
                return;
            }
        }
    }

    private void rawString() {
        int close = input.indexOf('`', at);
        if (close < 0) {
            throw error("unterminated raw quoted string");
        }
        at = close + 1;
        emit(Type.RAW_STRING);
    }

    private void number() {
        at = start;
        if (!scanNumber()) {
            throw badNumber();
        }
        if (peek() == '+' || peek() == '-') {
            if (!scanNumber() || input.charAt(at - 1) != 'i') {
                throw badNumber();
            }
            emit(Type.COMPLEX);
        } else {
            emit(Type.NUMBER);
        }
    }

    private ParseError badNumber() {
        return error("bad number syntax: " + Quote.string(input.substring(start, at)));
    }

    private boolean scanNumber() {
        accept("+-");
        String digits = "0123456789_";
        if (accept("0")) {
            digits = accept("xX")
                    ? "0123456789abcdefABCDEF_"
                    : accept("oO") ? "01234567_" : accept("bB") ? "01_" : digits;
        }
        acceptRun(digits);
        if (accept(".")) {
            acceptRun(digits);
        }
        if (digits.length() == 11 && accept("eE") || digits.length() == 23 && accept("pP")) {
            accept("+-");
            acceptRun("0123456789_");
        }
        accept("i");
        if (isAlphaNumeric(peekRune())) {
            at += Character.charCount(peekRune());
            return false;
        }
        return true;
    }

    private boolean accept(String valid) {
        if (peek() >= 0 && valid.indexOf(peek()) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    private void acceptRun(String valid) {
        while (accept(valid)) {
            // one more
        }
    }

    private int peek() {
        return at < input.length() ? input.charAt(at) : -1;
    }

    private int peekRune() {
        return at < input.length() ? input.codePointAt(at) : -1;
    }

    private void emit(Type type) {
        tokens.add(new Token(type, start, input.substring(start, at)));
        start = at;
    }

    private ParseError error(String message) {
        return new ParseError(start, message);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean isAlphaNumeric(int rune) {
        return rune == '_' || rune >= 0 && (Character.isLetter(rune) || Character.isDigit(rune));
    }

    private static String unicode(int rune) {
        return Fmt.sprintf("%#U", (long) rune);
    }
}
