package io.jerrycan.template.parse;

import io.jerrycan.template.parse.Token.Type;
import java.util.List;

/** The tokens of a template, read one after the other. */
final class Tokens {
    private final String name;
    private final String text;
    private final List<Token> tokens;
    private final int nesting;
    private int at;
    private int depth;
    /** Where the action begins that is being read; -1 if none is. */
    private int actionStart = -1;

    Tokens(String name, String text, int nesting) {
        this.name = name;
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.nesting = nesting;
    }

    void beginAction(Token delimiter) {
        actionStart = delimiter.pos();
    }

    void endAction() {
        actionStart = -1;
    }

    Token next() {
        Token token = tokens.get(Math.min(at, tokens.size() - 1));
        at++;
        return token;
    }

    Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    Token nextNonSpace() {
        Token token = next();
        while (token.type() == Type.SPACE) {
            token = next();
        }
        return token;
    }

    /** Skips spaces and shows what comes then. */
    Token peekNonSpace() {
        while (peek().type() == Type.SPACE) {
            next();
        }
        return peek();
    }

    void back() {
        at--;
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    Token expect(Type type, String context) {
        Token token = nextNonSpace();
        if (token.type() != type) {
            throw unexpected(token, context);
        }
        return token;
    }

    /** Called where the text nests. */
    void enter() {
        if (++depth > nesting) {
            throw error("blocks or parentheses are nested deeper than " + nesting);
        }
    }

    void leave() {
        depth--;
    }

    ParseError unexpected(Token token, String context) {
        return new ParseError(
                token.pos(),
                token.type() == Type.ERROR
                        ? token.text() + startedAt(token)
                        : "unexpected " + token.shown() + " in " + context);
    }

    /** In which line the action began, if that is another than the mistake's. */
    private String startedAt(Token token) {
        if (actionStart < 0 || text.substring(actionStart, token.pos()).indexOf('\n') < 0) {
            return "";
        }
        long line = 1
                + text.substring(0, actionStart).chars().filter(c -> c == '\n').count();
        return (token.text().endsWith(" action") ? "" : " in action") + " started at " + name + ":" + line;
    }

    /** A mistake at the token that was read last. */
    ParseError error(String message) {
        int last = Math.max(0, Math.min(at, tokens.size()) - 1);
        return new ParseError(tokens.get(last).pos(), message);
    }
}
