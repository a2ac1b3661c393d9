package io.jerrycan.template.parse;

import io.jerrycan.template.parse.Token.Type;
import java.util.List;

/** Cuts a template's text into tokens, in one pass; the last is EOF or the first mistake. */
final class Lexer {
    private final Cursor cursor;
    private final ActionLexer actions;

    private Lexer(String input) {
        this.cursor = new Cursor(input);
        this.actions = new ActionLexer(cursor);
    }

    static List<Token> tokens(String input) {
        Lexer lexer = new Lexer(input);
        try {
            lexer.run();
        } catch (ParseError e) {
            lexer.cursor.tokens.add(new Token(Type.ERROR, e.position(), e.getMessage()));
        }
        return lexer.cursor.tokens;
    }

    private void run() {
        while (true) {
            int open = cursor.input.indexOf(Cursor.LEFT, cursor.at);
            int end = open < 0 ? cursor.input.length() : open;
            boolean trim = open >= 0 && cursor.trimsLeft(open + Cursor.LEFT.length());
            cursor.at = trim ? trimmedEnd(end) : end;
            if (cursor.at > cursor.start) {
                cursor.emit(Type.TEXT);
            }
            if (open < 0) {
                cursor.start = cursor.at = end;
                cursor.emit(Type.EOF);
                return;
            }
            cursor.at = cursor.start = open;
            int after = open + Cursor.LEFT.length() + (trim ? 2 : 0);
            if (cursor.input.startsWith("/*", after)) {
                comment(after);
            } else {
                cursor.at = open + Cursor.LEFT.length();
                cursor.emit(Type.LEFT_DELIM);
                cursor.start = cursor.at = after;
                actions.run();
            }
        }
    }

    private int trimmedEnd(int end) {
        int trimmed = end;
        while (trimmed > cursor.start && Cursor.isSpace(cursor.input.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private void comment(int from) {
        int close = cursor.input.indexOf("*/", from + 2);
        if (close < 0) {
            throw cursor.error("unclosed comment");
        }
        cursor.at = close + 2;
        if (cursor.trimsRight(cursor.at)) {
            cursor.at += 2;
            cursor.endAction(true);
        } else if (cursor.input.startsWith(Cursor.RIGHT, cursor.at)) {
            cursor.endAction(false);
        } else {
            throw cursor.error("comment ends before closing delimiter");
        }
    }
}
