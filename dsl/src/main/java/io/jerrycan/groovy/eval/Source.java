package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.FileText;
import io.jerrycan.groovy.data.Texts;
import io.jerrycan.source.SourcePos;
import java.util.List;
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
            return new SourcePos(file, line + 1, 1);
        }
        if (quotes > 1 && Texts.startsWithLineBreak(content)) {
            return new SourcePos(file, line, 1);
        }
        SourcePos start = new SourcePos(file, line, literal.getColumnNumber() + quotes);
        return standsAsItReads(literal, rest) ? start : start.notVerbatim();
    }

    /** Not so for a line with escapes or values in it; of several lines at least the line can be told. */
    private static boolean standsAsItReads(Expression literal, String rest) {
        boolean oneLine = literal.getLastLineNumber() == literal.getLineNumber();
        return !oneLine || !(literal instanceof GStringExpression || rest.contains("\\"));
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
