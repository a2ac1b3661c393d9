package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.check.Refused;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.groovy.scope.YamlScope;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.BreakStatement;
import org.codehaus.groovy.ast.stmt.ContinueStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/** Evaluates statements. The value of the last one is that of its block. */
final class Statements {
    private final Evaluator evaluator;
    private final Operators operators;

    Statements(Evaluator evaluator, Operators operators) {
        this.evaluator = evaluator;
        this.operators = operators;
    }

    /** In the braces whose variables are given. */
    Object all(Statement statement, Variables variables) {
        if (!(statement instanceof BlockStatement block)) {
            return one(statement, variables);
        }
        Object value = null;
        for (Statement each : block.getStatements()) {
            value = one(each, variables);
        }
        return value;
    }

    private Object one(Statement statement, Variables variables) {
        if (statement instanceof ExpressionStatement single) {
            return single(single.getExpression(), variables);
        } else if (statement instanceof BlockStatement block) {
            return all(block, new Variables(variables));
        } else if (statement instanceof IfStatement choice) {
            boolean holds = operators.truth(
                    evaluator.value(choice.getBooleanExpression().getExpression(), variables),
                    "if would always be true, because",
                    choice.getBooleanExpression().getExpression());
            return all(holds ? choice.getIfBlock() : choice.getElseBlock(), new Variables(variables));
        } else if (statement instanceof ForStatement loop) {
            return loop(loop, variables);
        } else if (statement instanceof ReturnStatement returned) {
            throw new Jump(Jump.Kind.RETURN, evaluator.value(returned.getExpression(), variables));
        } else if (statement instanceof BreakStatement) {
            throw new Jump(Jump.Kind.BREAK, null);
        } else if (statement instanceof ContinueStatement) {
            throw new Jump(Jump.Kind.CONTINUE, null);
        } else if (!(statement instanceof EmptyStatement)) {
            Refused refused = Refused.of(statement);
            evaluator.unknown(statement, new Refusal(Mistake.NOT_IN_LANGUAGE, refused.message(), refused.hint()));
        }
        return null;
    }

    private Object single(Expression expression, Variables variables) {
        if (expression instanceof DeclarationExpression declaration) {
            return declare(declaration, variables);
        } else if (expression instanceof MethodCallExpression call
                && call.isImplicitThis()
                && evaluator.scope() instanceof YamlScope yaml) {
            return evaluator.calls().entry(yaml, call, variables);
        }
        return evaluator.value(expression, variables);
    }

    private Object declare(DeclarationExpression declaration, Variables variables) {
        Expression right = declaration.getRightExpression();
        Object value = right instanceof EmptyExpression ? null : evaluator.value(right, variables);
        if (declaration.isMultipleAssignmentDeclaration()) {
            return value;
        }
        String name = declaration.getVariableExpression().getName();
        SourcePos pos = evaluator.source().contentPos(right, variables);
        if (!variables.declare(name, value, pos)) {
            evaluator.unknown(
                    declaration.getVariableExpression(),
                    new Refusal(
                            Mistake.DUPLICATE_NAME,
                            "there is a variable '" + name + "' already",
                            "leave out def, or rename it"));
        } else if (value instanceof ScriptClosure closure && right instanceof ClosureExpression) {
            evaluator.functions().declared(evaluator.pos(declaration.getVariableExpression()), name, closure);
        }
        return value;
    }

    private Object loop(ForStatement loop, Variables variables) {
        Object collection = evaluator.value(loop.getCollectionExpression(), variables);
        List<?> items = items(collection, loop.getCollectionExpression());
        for (int i = 0; i < items.size(); i++) {
            Variables inner = new Variables(variables);
            SourcePos pos = Items.position(
                    collection instanceof List<?> list ? list : items,
                    i,
                    evaluator.pos(loop.getCollectionExpression()));
            inner.declare(loop.getVariable().getName(), items.get(i), pos);
            try {
                evaluator.round();
                all(loop.getLoopBlock(), inner);
            } catch (Jump jump) {
                if (jump.kind() == Jump.Kind.BREAK) {
                    break;
                } else if (jump.kind() == Jump.Kind.RETURN) {
                    throw jump;
                }
            }
        }
        return null;
    }

    private List<?> items(Object collection, Expression expression) {
        if (collection instanceof Collection<?> items) {
            return new ArrayList<>(items);
        } else if (collection instanceof Map<?, ?> map) {
            return new ArrayList<>(map.entrySet());
        } else if (Kinds.isRunTime(collection)) {
            evaluator.unknown(
                    expression,
                    new Refusal(
                            Mistake.RUN_TIME_VALUE,
                            "a loop needs its items when the blueprint is compiled, and these are known only when it runs",
                            "write forEach in a phase, or loop in its script"));
        } else if (!(collection instanceof Unknown)) {
            evaluator.unknown(
                    expression,
                    new Refusal("a loop goes over a list or a map, not " + Kinds.of(collection), "write a list"));
        }
        return List.of();
    }
}
