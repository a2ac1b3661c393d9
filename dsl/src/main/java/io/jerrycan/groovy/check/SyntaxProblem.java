package io.jerrycan.groovy.check;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.syntax.SyntaxException;

/** Says a syntax error shortly: the parser's own messages quote the whole text before it. */
final class SyntaxProblem {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\S");
    private static final Pattern ARGUMENT_WITHOUT_COMMA = Pattern.compile("[^,(\\[{\\s]\\s+(\\w+)\\s*$");

    /** The YAML's word, which Groovy takes for its own. */
    private static final Pattern IF = Pattern.compile("(^|[{;,\\s])if\\s*$");

    private static final String NO_TOKEN = "token recognition error at: ";

    private SyntaxProblem() {}

    static Problem of(String file, String text, SyntaxException cause) {
        int line = Math.max(1, cause.getStartLine());
        int column = Math.max(1, cause.getStartColumn());
        SourcePos pos = new SourcePos(file, line, column);
        String message = cause.getOriginalMessage().strip();
        if (!message.startsWith("Unexpected input")) {
            return of(pos, message);
        }
        List<String> lines = text.lines().toList();
        String whole = line <= lines.size() ? lines.get(line - 1) : "";
        String before = whole.substring(0, Math.min(column - 1, whole.length()));
        Matcher token = TOKEN.matcher(whole.substring(before.length()));
        String found = token.find() ? "'" + token.group() + "'" : "end of line";
        Matcher argument = ARGUMENT_WITHOUT_COMMA.matcher(before);
        String hint = "";
        if (found.equals("'finally'")) {
            hint = "write finallyPhase('name') { ... }";
        } else if (IF.matcher(before).find()) {
            hint = "write when in a phase, or if (...)";
        } else if (found.equals("':'") && argument.find()) {
            hint = "is a comma missing before '" + argument.group(1) + "'?";
        }
        return Problem.error(Mistake.SYNTAX, pos, "syntax error: unexpected " + found, hint);
    }

    /** Of the lexer: a character that starts nothing. */
    static Problem of(SourcePos pos, String message) {
        if (message.startsWith(NO_TOKEN)) {
            return Problem.error(
                    Mistake.SYNTAX,
                    pos,
                    "syntax error: unexpected " + message.substring(NO_TOKEN.length()),
                    "write \\$ for a dollar sign of the shell");
        }
        return Problem.error(
                Mistake.SYNTAX,
                pos,
                "syntax error: " + Character.toLowerCase(message.charAt(0)) + message.substring(1),
                hint(message));
    }

    private static String hint(String message) {
        if (message.startsWith("Unexpected character: '\"'") || message.startsWith("Unexpected character: '\\''")) {
            return "is a quote not closed?";
        }
        return "";
    }
}
