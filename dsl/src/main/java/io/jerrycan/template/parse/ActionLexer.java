package io.jerrycan.template.parse;

import io.jerrycan.template.format.Quote;
import io.jerrycan.template.parse.Token.Type;
import java.util.Map;

/** Cuts what stands between the delimiters of an action. */
final class ActionLexer {
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

    private final Cursor cursor;
    private int parens;

    ActionLexer(Cursor cursor) {
        this.cursor = cursor;
    }

    /** From behind the opening delimiter to behind the closing one. */
    void run() {
        parens = 0;
        while (true) {
            boolean trim = cursor.trimsRight(cursor.at);
            if (trim || cursor.input.startsWith(Cursor.RIGHT, cursor.at)) {
                if (parens > 0) {
                    throw cursor.error("unclosed left paren");
                }
                cursor.start = cursor.at += trim ? 2 : 0;
                cursor.tokens.add(new Token(Type.RIGHT_DELIM, cursor.at, Cursor.RIGHT));
                cursor.endAction(trim);
                return;
            }
            if (cursor.at >= cursor.input.length()) {
                throw cursor.error("unclosed action");
            }
            token();
        }
    }

    private void token() {
        int rune = cursor.input.codePointAt(cursor.at);
        cursor.at += Character.charCount(rune);
        switch (rune) {
            case ' ', '\t', '\r', '\n' -> spaces();
            case '=' -> cursor.emit(Type.ASSIGN);
            case ':' -> {
                if (cursor.peek() != '=') {
                    throw cursor.error("expected :=");
                }
                cursor.at++;
                cursor.emit(Type.DECLARE);
            }
            case '|' -> cursor.emit(Type.PIPE);
            case '"' -> quoted('"', Type.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', Type.CHAR_CONSTANT, "unterminated character constant");
            case '`' -> rawString();
            case '$' -> name(Type.VARIABLE);
            case '.' -> {
                if (cursor.peek() >= '0' && cursor.peek() <= '9') {
                    number();
                } else {
                    name(Type.FIELD);
                }
            }
            case '(' -> {
                parens++;
                cursor.emit(Type.LEFT_PAREN);
            }
            case ')' -> {
                if (--parens < 0) {
                    throw cursor.error("unexpected right paren");
                }
                cursor.emit(Type.RIGHT_PAREN);
            }
            default -> other(rune);
        }
    }

    private void other(int rune) {
        if (rune == '+' || rune == '-' || rune >= '0' && rune <= '9') {
            number();
        } else if (Cursor.isAlphaNumeric(rune)) {
            name(Type.IDENTIFIER);
        } else if (rune > ' ' && rune < 0x7f) {
            cursor.emit(Type.CHAR);
        } else {
            throw cursor.error("unrecognized character in action: " + Cursor.unicode(rune));
        }
    }

    private void spaces() {
        cursor.at--;
        while (Cursor.isSpace(cursor.peek()) && !cursor.trimsRight(cursor.at)) {
            cursor.at++;
        }
        cursor.emit(Type.SPACE);
    }

    /** A word, or what follows a dot or a dollar sign. */
    private void name(Type type) {
        while (Cursor.isAlphaNumeric(cursor.peekRune())) {
            cursor.at += Character.charCount(cursor.peekRune());
        }
        if (!atTerminator()) {
            throw cursor.error("bad character " + Cursor.unicode(cursor.peekRune()));
        }
        String text = cursor.input.substring(cursor.start, cursor.at);
        if (type == Type.FIELD && text.equals(".")) {
            cursor.emit(Type.DOT);
        } else {
            cursor.emit(type == Type.IDENTIFIER ? WORDS.getOrDefault(text, type) : type);
        }
    }

    private boolean atTerminator() {
        int next = cursor.peek();
        return next < 0
                || Cursor.isSpace(next)
                || ".,|:)(".indexOf(next) >= 0
                || cursor.input.startsWith(Cursor.RIGHT, cursor.at);
    }

    private void quoted(char quote, Type type, String unterminated) {
        while (true) {
            int c = cursor.peek();
            cursor.at++;
            if (c == '\\' && cursor.peek() >= 0 && cursor.peek() != '\n') {
                cursor.at++;
            } else if (c < 0 || c == '\n' || c == '\\') {
                throw cursor.error(unterminated);
            } else if (c == quote) {
                cursor.emit(type);
                return;
            }
        }
    }

    private void rawString() {
        int close = cursor.input.indexOf('`', cursor.at);
        if (close < 0) {
            throw cursor.error("unterminated raw quoted string");
        }
        cursor.at = close + 1;
        cursor.emit(Type.RAW_STRING);
    }

    private void number() {
        cursor.at = cursor.start;
        if (!scanNumber()) {
            throw badNumber();
        }
        if (cursor.peek() == '+' || cursor.peek() == '-') {
            if (!scanNumber() || cursor.input.charAt(cursor.at - 1) != 'i') {
                throw badNumber();
            }
            cursor.emit(Type.COMPLEX);
        } else {
            cursor.emit(Type.NUMBER);
        }
    }

    private ParseError badNumber() {
        return cursor.error("bad number syntax: " + Quote.string(cursor.input.substring(cursor.start, cursor.at)));
    }

    private boolean scanNumber() {
        cursor.accept("+-");
        String digits = "0123456789_";
        if (cursor.accept("0")) {
            digits = cursor.accept("xX")
                    ? "0123456789abcdefABCDEF_"
                    : cursor.accept("oO") ? "01234567_" : cursor.accept("bB") ? "01_" : digits;
        }
        cursor.acceptRun(digits);
        if (cursor.accept(".")) {
            cursor.acceptRun(digits);
        }
        if (digits.length() == 11 && cursor.accept("eE") || digits.length() == 23 && cursor.accept("pP")) {
            cursor.accept("+-");
            cursor.acceptRun("0123456789_");
        }
        cursor.accept("i");
        if (Cursor.isAlphaNumeric(cursor.peekRune())) {
            cursor.at += Character.charCount(cursor.peekRune());
            return false;
        }
        return true;
    }
}
