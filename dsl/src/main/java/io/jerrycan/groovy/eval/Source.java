package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.FileText;
import io.jerrycan.groovy.data.Texts;
import io.jerrycan.source.SourcePos;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Finds places in the text of a script. */
final class Source {
    private final String file;
    private final List<String> lines;

    Source(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    SourcePos pos(ASTNode node) {
        return node.getLineNumber() > 0
                ? new SourcePos(file, node.getLineNumber(), node.getColumnNumber())
                : SourcePos.startOf(file);
    }

    /** Where the content of a text starts; for all else, where the expression does. */
    SourcePos contentPos(Expression expression, Variables variables) {
        if (expression instanceof ConstantExpression constant && constant.getValue() instanceof String text) {
            return contentOf(expression, text);
        } else if (expression instanceof GStringExpression text) {
            return contentOf(expression, text.getStrings().get(0).getValue().toString());
        } else if (expression instanceof VariableExpression variable) {
            return variables
                    .find(variable.getName())
                    .filter(found -> found.value() instanceof CharSequence && !(found.value() instanceof FileText))
                    .map(Variables.Variable::pos)
                    .orElse(pos(expression));
        }
        return pos(expression);
    }

    /**
     * Behind the quotes. A text whose first line is blank is placed at the first column, because that is where all of
     * its other lines start.
     */
    private SourcePos contentOf(Expression literal, String content) {
        int line = literal.getLineNumber();
        if (line < 1 || line > lines.size()) {
            return pos(literal);
        }
        String rest =
                lines.get(line - 1).substring(Math.min(lines.get(line - 1).length(), literal.getColumnNumber() - 1));
        int quotes = quotes(rest);
        if (quotes > 1 && rest.substring(quotes).equals("\\")) {
            return new SourcePos(file, line + 1, 1).withExactUntil(exactUntil(literal));
        } else if (joinsLines(literal)) {
            return new SourcePos(file, line, literal.getColumnNumber() + quotes).notVerbatim();
        } else if (quotes > 1 && Texts.startsWithLineBreak(content)) {
            return new SourcePos(file, line, 1).withExactUntil(exactUntil(literal));
        }
        return new SourcePos(file, line, literal.getColumnNumber() + quotes)
                .withIndent(1)
                .withExactUntil(exactUntil(literal));
    }

    /** Whether a backslash at the end of a line makes it one with the next, so that lines cannot be counted. */
    private boolean joinsLines(Expression literal) {
        return lines.subList(literal.getLineNumber() - 1, Math.min(literal.getLastLineNumber(), lines.size())).stream()
                .limit(Math.max(0, literal.getLastLineNumber() - literal.getLineNumber()))
                .anyMatch(
                        line -> (line.length() - line.replaceFirst("\\\\+$", "").length()) % 2 == 1);
    }

    /** For each line of a literal the column of its first escape or value: from there on the text is another. */
    private Map<Integer, Integer> exactUntil(Expression literal) {
        Map<Integer, Integer> columns = new HashMap<>();
        boolean values = literal instanceof GStringExpression;
        for (int line = literal.getLineNumber(); line <= Math.min(literal.getLastLineNumber(), lines.size()); line++) {
            String text = lines.get(line - 1);
            int from = line == literal.getLineNumber() ? literal.getColumnNumber() - 1 : 0;
            int escape = text.indexOf('\\', from);
            int value = values ? text.indexOf('$', from) : -1;
            int first = escape < 0 || value >= 0 && value < escape ? value : escape;
            if (first >= 0) {
                columns.put(line, first + 1);
            }
        }
        return columns;
    }

    private static int quotes(String rest) {
        if (rest.startsWith("\"\"\"") || rest.startsWith("'''")) {
            return 3;
        } else if (rest.startsWith("$/")) {
            return 2;
        }
        return rest.startsWith("\"") || rest.startsWith("'") || rest.startsWith("/") ? 1 : 0;
    }
}
