package io.jerrycan.groovy.check;

import groovyjarjarantlr4.v4.runtime.ANTLRErrorListener;
import groovyjarjarantlr4.v4.runtime.CharStreams;
import groovyjarjarantlr4.v4.runtime.RecognitionException;
import groovyjarjarantlr4.v4.runtime.Recognizer;
import groovyjarjarantlr4.v4.runtime.Token;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.apache.groovy.parser.antlr4.GroovySyntaxError;

/**
 * Looks at a text before the parser does: every character is part of a token, and every bracket has its other half. So
 * the parser never sees what is nested too deeply or strung together for too long, and the commonest slips are told
 * better than it could.
 */
final class Tokens {
    private final String file;
    private final int nesting;
    private final Deque<Token> open = new ArrayDeque<>();
    private final Effort effort = new Effort();
    private Problem problem;

    private Tokens(String file, int nesting) {
        this.file = file;
        this.nesting = nesting;
    }

    static Optional<Problem> check(String file, String text, int nesting) {
        Tokens tokens = new Tokens(file, nesting);
        tokens.read(text);
        return Optional.ofNullable(tokens.problem);
    }

    private void read(String text) {
        GroovyLangLexer lexer = new GroovyLangLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Listener());
        try {
            Token token = lexer.nextToken();
            while (token.getType() != Token.EOF && problem == null) {
                take(token);
                token = lexer.nextToken();
            }
        } catch (GroovySyntaxError e) {
            tell(e.getLine(), e.getColumn(), e.getMessage());
        } catch (RecognitionException e) {
            tell(lexer.getLine(), lexer.getCharPositionInLine() + 1, "Unexpected character");
        }
        if (problem == null && !open.isEmpty()) {
            Token first = open.peek();
            problem = Problem.error(Mistake.SYNTAX, pos(first), "'" + first.getText() + "' is never closed", "");
        }
    }

    private void take(Token token) {
        try {
            effort.add(token);
        } catch (Refusal e) {
            problem = Problem.error(e.mistake(), pos(token), e.getMessage(), e.hint());
            return;
        }
        switch (token.getType()) {
            case GroovyLangLexer.LPAREN, GroovyLangLexer.LBRACE, GroovyLangLexer.LBRACK -> {
                open.push(token);
                if (open.size() > nesting) {
                    problem = Problem.error(
                            Mistake.TOO_LARGE, pos(token), "brackets are nested deeper than " + nesting, "split it up");
                }
            }
            case GroovyLangLexer.RPAREN -> close(token, GroovyLangLexer.LPAREN);
            case GroovyLangLexer.RBRACE -> close(token, GroovyLangLexer.LBRACE);
            case GroovyLangLexer.RBRACK -> close(token, GroovyLangLexer.LBRACK);
            default -> {}
        }
    }

    private void close(Token token, int half) {
        Token opened = open.poll();
        if (opened == null) {
            problem =
                    Problem.error(Mistake.SYNTAX, pos(token), "'" + token.getText() + "' closes nothing", "remove it");
        } else if (opened.getType() != half) {
            problem = Problem.error(
                    Mistake.SYNTAX,
                    pos(opened),
                    "'" + opened.getText() + "' is not closed before '" + token.getText() + "' in line "
                            + token.getLine(),
                    "");
        }
    }

    private SourcePos pos(Token token) {
        return new SourcePos(file, token.getLine(), token.getCharPositionInLine() + 1);
    }

    private void tell(int line, int column, String message) {
        if (problem == null) {
            problem = SyntaxProblem.of(new SourcePos(file, line, column), message);
        }
    }

    private final class Listener implements ANTLRErrorListener<Integer> {
        @Override
        public <T extends Integer> void syntaxError(
                Recognizer<T, ?> recognizer, T symbol, int line, int column, String message, RecognitionException e) {
            tell(line, column + 1, message);
        }
    }
}
