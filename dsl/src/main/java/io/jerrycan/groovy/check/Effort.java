package io.jerrycan.groovy.check;

import groovyjarjarantlr4.v4.runtime.Token;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Mistake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;

/**
 * Adds up what would keep the parser busy for long: it looks ahead over all that stands between two commas, brackets or
 * statements, once more for each "in" and "as" among it, and tries each arrow as a lambda and as a closure.
 */
final class Effort {
    private static final int MAX_TOKENS = 65_536;
    private static final int MAX_CHAIN = 400;
    private static final int MAX_STEPS = 8;
    private static final int MAX_ASSIGNMENTS = 8;
    private static final int MAX_ARROWS = 8;
    private static final int MAX_RELATIONS = 8;
    private static final int MAX_DIGITS = 100;

    static final Set<Integer> OPENING = Set.of(GroovyLangLexer.LPAREN, GroovyLangLexer.LBRACE, GroovyLangLexer.LBRACK);
    static final Set<Integer> CLOSING = Set.of(GroovyLangLexer.RPAREN, GroovyLangLexer.RBRACE, GroovyLangLexer.RBRACK);

    /** After which, and before which, a line break ends a statement. */
    private static final Set<Integer> OPERANDS = Set.of(
            GroovyLangLexer.Identifier,
            GroovyLangLexer.CapitalizedIdentifier,
            GroovyLangLexer.StringLiteral,
            GroovyLangLexer.GStringBegin,
            GroovyLangLexer.GStringEnd,
            GroovyLangLexer.IntegerLiteral,
            GroovyLangLexer.FloatingPointLiteral,
            GroovyLangLexer.BooleanLiteral,
            GroovyLangLexer.NullLiteral,
            GroovyLangLexer.DEF,
            GroovyLangLexer.FOR,
            GroovyLangLexer.IF,
            GroovyLangLexer.RETURN);

    private final Deque<Level> levels = new ArrayDeque<>();
    private int tokens;
    private int steps;
    private int last = GroovyLangLexer.NL;
    private boolean lineEnded;

    /** Inside one pair of brackets. */
    private static final class Level {
        private int chain;
        private int assignments;
        private int arrows;
        private int relations;
    }

    Effort() {
        levels.push(new Level());
    }

    /** @throws Refusal when it becomes too much */
    void add(Token token) {
        int type = token.getType();
        if (type == GroovyLangLexer.NL) {
            lineEnded = true;
            return;
        }
        if (++tokens > MAX_TOKENS) {
            throw new Refusal(
                    Mistake.TOO_LARGE, "the file has more than " + MAX_TOKENS + " words and signs", "split it up");
        } else if ((type == GroovyLangLexer.IntegerLiteral || type == GroovyLangLexer.FloatingPointLiteral)
                && token.getText().length() > MAX_DIGITS) {
            throw new Refusal(
                    Mistake.TOO_LARGE,
                    "a number has more than " + MAX_DIGITS + " digits",
                    "write it in quotes if it is a text");
        }
        steps = type == GroovyLangLexer.INC || type == GroovyLangLexer.DEC ? steps + 1 : 0;
        if (steps > MAX_STEPS) {
            throw new Refusal(
                    Mistake.TOO_LARGE, "more than " + MAX_STEPS + " of ++ and -- stand in a row", "write x = x + 1");
        }
        if (CLOSING.contains(type)) {
            levels.poll();
            levels.stream().findFirst().ifPresent(level -> level.chain++);
        } else {
            count(type);
        }
        if (OPENING.contains(type) || levels.isEmpty()) {
            levels.push(new Level());
        }
        last = type;
        lineEnded = false;
    }

    /** Whether a line break behind this ends a statement, if the next line can begin one. */
    static boolean mayEnd(int type) {
        return OPERANDS.contains(type) || CLOSING.contains(type);
    }

    private void count(int type) {
        Level level = levels.peek();
        boolean statementEnded =
                lineEnded && mayEnd(last) && (OPERANDS.contains(type) || type == GroovyLangLexer.LBRACE);
        boolean separates = type == GroovyLangLexer.COMMA
                || type == GroovyLangLexer.GStringPart
                || type == GroovyLangLexer.SEMI && last != GroovyLangLexer.SEMI;
        if (statementEnded || separates) {
            level.chain = 0;
            level.assignments = 0;
            level.relations = 0;
        } else {
            level.chain++;
        }
        level.assignments += type == GroovyLangLexer.ASSIGN ? 1 : 0;
        level.arrows += type == GroovyLangLexer.ARROW ? 1 : 0;
        level.relations += type == GroovyLangLexer.IN || type == GroovyLangLexer.AS ? 1 : 0;
        if (level.chain > MAX_CHAIN) {
            throw new Refusal(
                    Mistake.TOO_LARGE,
                    "more than " + MAX_CHAIN + " words and signs are strung together",
                    "split it up");
        } else if (level.assignments > MAX_ASSIGNMENTS) {
            throw new Refusal(
                    Mistake.TOO_LARGE,
                    "more than " + MAX_ASSIGNMENTS + " assignments are strung together",
                    "write a line for each");
        } else if (level.relations > MAX_RELATIONS) {
            throw new Refusal(
                    Mistake.TOO_LARGE,
                    "more than " + MAX_RELATIONS + " 'in' and 'as' are strung together",
                    "write a line for each");
        } else if (level.arrows > MAX_ARROWS) {
            throw new Refusal(
                    Mistake.NOT_IN_LANGUAGE, "lambdas are not part of the language", "write a closure: { x -> ... }");
        }
    }
}
