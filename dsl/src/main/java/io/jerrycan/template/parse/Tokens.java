package io.jerrycan.template.parse;

import io.jerrycan.template.parse.Token.Type;
import java.util.List;

/** The tokens of a template, read one after the other. */
final class Tokens {
    private final List<Token> tokens;
    private final int nesting;
    private int at;
    private int depth;

    Tokens(List<Token> tokens, int nesting) {
        this.tokens = tokens;
        this.nesting = nesting;
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
                token.type() == Type.ERROR ? token.text() : "unexpected " + token.shown() + " in " + context);
    }

    /** A mistake at the token that was read last. */
    ParseError error(String message) {
        int last = Math.max(0, Math.min(at, tokens.size()) - 1);
        return new ParseError(tokens.get(last).pos(), message);
    }
}
