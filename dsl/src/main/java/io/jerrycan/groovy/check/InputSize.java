package io.jerrycan.groovy.check;

import groovyjarjarantlr4.v4.runtime.CharStreams;
import groovyjarjarantlr4.v4.runtime.Token;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.Optional;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.codehaus.groovy.GroovyBugError;

/** What is checked before the parser sees a text, so that it cannot be made to work for ever. */
public final class InputSize {
    private InputSize() {}

    /**
     * @param characters the most that a text may have
     * @param nesting how deep brackets of any kind may be nested
     */
    public static Optional<Problem> check(String file, String text, int characters, int nesting) {
        if (text.length() > characters) {
            return Optional.of(Problem.error(
                    SourcePos.startOf(file),
                    "the file has " + text.length() + " characters, more than " + characters,
                    "move scripts to files beside it, and read them with file('...')"));
        }
        return tooDeep(file, text, nesting);
    }

    private static Optional<Problem> tooDeep(String file, String text, int nesting) {
        GroovyLangLexer lexer = new GroovyLangLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        int depth = 0;
        try {
            for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
                depth += step(token.getType());
                if (depth > nesting) {
                    SourcePos pos = new SourcePos(file, token.getLine(), token.getCharPositionInLine() + 1);
                    return Optional.of(Problem.error(pos, "brackets are nested deeper than " + nesting, "split it up"));
                }
            }
        } catch (RuntimeException | GroovyBugError notGroovy) {
            return Optional.empty(); // the parser says where and why
        }
        return Optional.empty();
    }

    private static int step(int token) {
        return switch (token) {
            case GroovyLangLexer.LPAREN, GroovyLangLexer.LBRACE, GroovyLangLexer.LBRACK -> 1;
            case GroovyLangLexer.RPAREN, GroovyLangLexer.RBRACE, GroovyLangLexer.RBRACK -> -1;
            default -> 0;
        };
    }
}
