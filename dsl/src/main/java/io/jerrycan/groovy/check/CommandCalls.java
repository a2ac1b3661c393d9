package io.jerrycan.groovy.check;

import groovyjarjarantlr4.v4.runtime.CharStreams;
import groovyjarjarantlr4.v4.runtime.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;

/**
 * Puts the named arguments of a call without parentheses, as in {@code kubeTask image: 'alpine:3'}, into parentheses for the
 * parser. Looking ahead in its quick way it takes the name for a value, fails at the colon, and then parses the whole file
 * again in its slow way: 100 ms instead of two. The first parenthesis takes the place of a blank and the second the end of
 * a line, but for brackets that close there, so that nothing else gets another place.
 *
 * <p>Where it is not plain how far such a call goes, it stays as it is.
 */
final class CommandCalls {
    private static final Set<Integer> NAMES =
            Set.of(GroovyLangLexer.Identifier, GroovyLangLexer.CapitalizedIdentifier, GroovyLangLexer.StringLiteral);

    /** With which a line begins a statement, and cannot go on with one. */
    private static final Set<Integer> BEGINNINGS = Set.of(
            GroovyLangLexer.Identifier,
            GroovyLangLexer.CapitalizedIdentifier,
            GroovyLangLexer.DEF,
            GroovyLangLexer.IF,
            GroovyLangLexer.FOR,
            GroovyLangLexer.RETURN);

    private final List<Word> words = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final StringBuilder text;
    private final List<Integer> closed = new ArrayList<>();

    private record Word(Token token, boolean beginsLine) {
        int type() {
            return token.getType();
        }

        int end() {
            return token.getStopIndex() + 1;
        }
    }

    /** Between a pair of brackets, or outside of all. */
    private static final class Level {
        private final boolean hasStatements;
        /** The word before the arguments that are not at their end yet. */
        private Word called;

        private Level(boolean hasStatements) {
            this.hasStatements = hasStatements;
        }
    }

    private CommandCalls(String text) {
        this.text = new StringBuilder(text);
    }

    /** @param text in which {@link InputSize} found nothing */
    static String inParentheses(String text) {
        boolean indexable = text.codePointCount(0, text.length()) == text.length();
        return indexable ? new CommandCalls(text).read() : text;
    }

    private String read() {
        GroovyLangLexer lexer = new GroovyLangLexer(CharStreams.fromString(text.toString()));
        lexer.removeErrorListeners();
        boolean beginsLine = true;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            boolean lineEnd = token.getType() == GroovyLangLexer.NL;
            if (!lineEnd) {
                words.add(new Word(token, beginsLine));
            }
            beginsLine = lineEnd;
        }
        levels.push(new Level(true));
        for (int i = 0; i < words.size(); i++) {
            read(i);
        }
        end(levels.peek(), words.size());
        closed.sort(Comparator.reverseOrder());
        for (int at : closed) {
            text.insert(at, ')');
        }
        return text.toString();
    }

    private void read(int i) {
        Word word = words.get(i);
        Level level = levels.peek();
        boolean lineEnded =
                word.beginsLine() && i > 0 && Effort.mayEnd(words.get(i - 1).type());
        if (Effort.CLOSING.contains(word.type())) {
            end(level, i);
            levels.pop();
            return;
        } else if (word.type() == GroovyLangLexer.SEMI || lineEnded && BEGINNINGS.contains(word.type())) {
            end(level, i);
        } else if (lineEnded) {
            level.called = null;
        }
        if (level.hasStatements && level.called == null && begins(i, lineEnded) && callsWithNames(i)) {
            level.called = word;
        }
        if (Effort.OPENING.contains(word.type())) {
            levels.push(new Level(word.type() == GroovyLangLexer.LBRACE));
        }
    }

    private boolean begins(int i, boolean lineEnded) {
        if (i == 0 || lineEnded) {
            return true;
        }
        int before = words.get(i - 1).type();
        return before == GroovyLangLexer.LBRACE || before == GroovyLangLexer.SEMI || before == GroovyLangLexer.ARROW;
    }

    private boolean callsWithNames(int i) {
        if (words.get(i).type() != GroovyLangLexer.Identifier || i + 2 >= words.size()) {
            return false;
        }
        Word name = words.get(i + 1);
        return NAMES.contains(name.type())
                && !name.beginsLine()
                && text.charAt(words.get(i).end()) == ' '
                && words.get(i + 2).type() == GroovyLangLexer.COLON;
    }

    private void end(Level level, int next) {
        if (level.called != null && Effort.mayEnd(words.get(next - 1).type()) && hasNothingBehind(next)) {
            text.setCharAt(level.called.end(), '(');
            closed.add(words.get(next - 1).end());
        }
        level.called = null;
    }

    private boolean hasNothingBehind(int next) {
        int i = next;
        while (i < words.size()
                && !words.get(i).beginsLine()
                && Effort.CLOSING.contains(words.get(i).type())) {
            i++;
        }
        return i == words.size() || words.get(i).beginsLine();
    }
}
