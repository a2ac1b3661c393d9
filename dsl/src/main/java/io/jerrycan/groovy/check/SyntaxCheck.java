package io.jerrycan.groovy.check;

import java.util.List;
import java.util.Set;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.AttributeExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Walks statements and expressions. A node passes only when its exact class is named here. */
final class SyntaxCheck {
    private static final Set<String> OPERATORS = Set.of(
            "=", "+", "-", "*", "/", "%", "+=", "-=", "*=", "/=", "==", "!=", "<", "<=", ">", ">=", "<=>", "&&", "||",
            "<<", "[", "in", "!in");

    /** Leaves that hold nothing to look into. */
    private static final Set<Class<?>> LEAVES =
            Set.of(ConstantExpression.class, BreakStatement.class, ContinueStatement.class, EmptyStatement.class);

    private static final Set<Class<?>> LISTS =
            Set.of(ListExpression.class, TupleExpression.class, ArgumentListExpression.class);

    private static final Set<Class<?>> MAPS = Set.of(MapExpression.class, NamedArgumentListExpression.class);

    private final ClosedLanguage language;

    SyntaxCheck(ClosedLanguage language) {
        this.language = language;
    }

    void statement(Statement statement) {
        Class<?> type = statement.getClass();
        if (statement.getStatementLabels() != null) {
            language.refuse(statement, "labels are not part of the language", "leave it out");
        }
        if (statement instanceof BlockStatement block && type == BlockStatement.class) {
            block.getStatements().forEach(this::statement);
        } else if (statement instanceof ExpressionStatement single && type == ExpressionStatement.class) {
            expression(single.getExpression());
        } else if (statement instanceof ReturnStatement returned && type == ReturnStatement.class) {
            expression(returned.getExpression());
        } else if (statement instanceof IfStatement choice && type == IfStatement.class) {
            expression(choice.getBooleanExpression());
            statement(choice.getIfBlock());
            statement(choice.getElseBlock());
        } else if (statement instanceof ForStatement loop && type == ForStatement.class) {
            loop(loop);
        } else if (!LEAVES.contains(type) && !(statement instanceof EmptyStatement)) {
            language.refuse(statement);
        }
    }

    private void loop(ForStatement loop) {
        if (loop.getVariable() == ForStatement.FOR_LOOP_DUMMY || loop.getIndexVariable() != null) {
            language.refuse(loop, "counting loops are not part of the language", "write for (i in 0..<n)");
            return;
        }
        language.parameter(loop.getVariable());
        expression(loop.getCollectionExpression());
        statement(loop.getLoopBlock());
    }

    void parameters(Parameter[] parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter parameter : parameters) {
            language.parameter(parameter);
            if (parameter.hasInitialExpression()) {
                expression(parameter.getInitialExpression());
            }
        }
    }

    private void all(List<? extends Expression> expressions) {
        expressions.forEach(this::expression);
    }

    void expression(Expression expression) {
        Class<?> type = expression.getClass();
        if (LISTS.contains(type)) {
            all(
                    type == ListExpression.class
                            ? ((ListExpression) expression).getExpressions()
                            : ((TupleExpression) expression).getExpressions());
        } else if (MAPS.contains(type)) {
            all(((MapExpression) expression).getMapEntryExpressions());
        } else if (expression instanceof MapEntryExpression entry && type == MapEntryExpression.class) {
            all(List.of(entry.getKeyExpression(), entry.getValueExpression()));
        } else if (expression instanceof GStringExpression text && type == GStringExpression.class) {
            all(text.getValues());
        } else if (expression instanceof VariableExpression variable && type == VariableExpression.class) {
            variable(variable);
        } else if (expression instanceof ClosureExpression closure && type == ClosureExpression.class) {
            parameters(closure.getParameters());
            statement(closure.getCode());
        } else if (!operator(expression, type)
                && !access(expression, type)
                && !LEAVES.contains(type)
                && !(expression instanceof EmptyExpression)) {
            language.refuse(expression);
        }
    }

    private boolean operator(Expression expression, Class<?> type) {
        if (expression instanceof DeclarationExpression declaration && type == DeclarationExpression.class) {
            language.annotations(declaration);
            declaration(declaration);
        } else if (expression instanceof BinaryExpression binary && type == BinaryExpression.class) {
            binary(binary);
        } else if (expression instanceof BooleanExpression truth
                && (type == BooleanExpression.class || type == NotExpression.class)) {
            expression(truth.getExpression());
        } else if (expression instanceof TernaryExpression choice
                && (type == TernaryExpression.class || type == ElvisOperatorExpression.class)) {
            all(List.of(choice.getBooleanExpression(), choice.getTrueExpression(), choice.getFalseExpression()));
        } else if (expression instanceof RangeExpression range && type == RangeExpression.class) {
            all(List.of(range.getFrom(), range.getTo()));
        } else if (expression instanceof UnaryMinusExpression minus && type == UnaryMinusExpression.class) {
            expression(minus.getExpression());
        } else if (expression instanceof UnaryPlusExpression plus && type == UnaryPlusExpression.class) {
            expression(plus.getExpression());
        } else if (expression instanceof PostfixExpression postfix && type == PostfixExpression.class) {
            step(postfix.getExpression());
        } else if (expression instanceof PrefixExpression prefix && type == PrefixExpression.class) {
            step(prefix.getExpression());
        } else if (expression instanceof SpreadMapExpression spread && type == SpreadMapExpression.class) {
            expression(spread.getExpression());
        } else {
            return false;
        }
        return true;
    }

    private boolean access(Expression expression, Class<?> type) {
        if (expression instanceof MethodCallExpression call && type == MethodCallExpression.class) {
            call(call);
        } else if (expression instanceof PropertyExpression property
                && type != AttributeExpression.class
                && type == PropertyExpression.class) {
            property(property);
        } else {
            return false;
        }
        return true;
    }

    private void step(Expression counted) {
        if (counted.getClass() != VariableExpression.class) {
            language.refuse(counted, "++ and -- work on variables only", "write + 1");
        }
        expression(counted);
    }

    private void declaration(DeclarationExpression declaration) {
        if (declaration.isMultipleAssignmentDeclaration()) {
            language.refuse(
                    declaration,
                    "declaring several variables at once is not part of the language",
                    "write one line for each");
        } else {
            variable(declaration.getVariableExpression());
            expression(declaration.getRightExpression());
        }
    }

    private static boolean isThis(Expression expression) {
        return expression instanceof VariableExpression variable
                && (variable.isThisExpression() || variable.isSuperExpression());
    }

    private void variable(VariableExpression variable) {
        if (isThis(variable)) {
            language.refuse(
                    variable,
                    "'" + variable.getName() + "' is not part of the language",
                    "words are called by their name alone");
        } else if (!variable.isDynamicTyped()) {
            language.refuse(variable, "types are not part of the language", "write def " + variable.getName());
        }
    }

    private void binary(BinaryExpression binary) {
        if (!OPERATORS.contains(binary.getOperation().getText()) || binary.isSafe()) {
            language.refuse(
                    binary,
                    "operator " + binary.getOperation().getText() + " is not part of the language",
                    "write it in plainer words");
        }
        expression(binary.getLeftExpression());
        expression(binary.getRightExpression());
    }

    private void call(MethodCallExpression call) {
        boolean plain = call.getMethod() instanceof ConstantExpression
                && !call.isSpreadSafe()
                && call.getGenericsTypes() == null;
        if (!plain) {
            language.refuse(
                    call.getMethod(),
                    "calls by a computed name, of each item or with types are not part of the language",
                    "write collect { }");
        } else if (!call.isImplicitThis()) {
            expression(call.getObjectExpression());
            if (!isThis(call.getObjectExpression()) && !language.mayCall(call)) {
                language.refuse(
                        call.getMethod(),
                        "method '" + call.getMethodAsString() + "' is not part of the language",
                        language.nearestMethod(call.getMethodAsString()));
            }
        }
        expression(call.getArguments());
    }

    private void property(PropertyExpression property) {
        if (!(property.getProperty() instanceof ConstantExpression) || property.isSpreadSafe()) {
            language.refuse(
                    property.getProperty(), "computed property names are not part of the language", "write brackets");
        } else if (ClosedLanguage.HIDDEN.contains(property.getPropertyAsString())) {
            language.refuse(
                    property.getProperty(),
                    "property '" + property.getPropertyAsString() + "' is not part of the language",
                    "for a key of that name write brackets: ['" + property.getPropertyAsString() + "']");
        }
        expression(property.getObjectExpression());
    }
}
