package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.check.Refused;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.groovy.scope.Scope;
import io.jerrycan.groovy.scope.Session;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ElvisOperatorExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NotExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TernaryExpression;
import org.codehaus.groovy.ast.expr.UnaryMinusExpression;
import org.codehaus.groovy.ast.expr.UnaryPlusExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/**
 * Evaluates expressions. A mistake is noted where it stands, and an {@link Unknown} takes its place, so that one
 * evaluation finds all mistakes of a file.
 */
public final class Evaluator {
    private final Session session;
    private final Budget budget;
    private final Source source;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final FunctionUse functions = new FunctionUse();
    private final Operators operators;
    private final Statements statements;
    private final Calls calls;
    private final Names names;
    private final Literals literals;
    private SourcePos last;

    public Evaluator(Session session, Budget budget, Libraries libraries, String text) {
        this.session = session;
        this.budget = budget;
        this.source = new Source(session.file(), text);
        this.last = SourcePos.startOf(session.file());
        this.operators = new Operators(this, budget);
        this.statements = new Statements(this, operators);
        this.names = new Names(this, libraries);
        this.literals = new Literals(this, budget, names);
        this.calls = new Calls(this, budget, libraries);
    }

    /** Evaluates a whole script, noting its problems in the session. */
    public void evaluate(ModuleNode module, Scope file) {
        scopes.push(file);
        Variables variables = new Variables(null);
        try {
            for (MethodNode function : module.getMethods()) {
                ScriptClosure closure =
                        new ScriptClosure(this, function.getParameters(), function.getCode(), variables);
                variables.declare(function.getName(), closure, pos(function));
                functions.declared(pos(function), function.getName(), closure);
            }
            statements.all(module.getStatementBlock(), variables);
        } catch (Exhausted e) {
            session.problem(Mistake.TOO_LARGE, last, e.getMessage(), e.hint());
        } catch (Jump ignored) {
            // a return at the end of a script
        } finally {
            scopes.pop();
        }
    }

    /** Functions of the script that nothing called, so that their mistakes are not known. */
    public List<Problem> unused() {
        return functions.unused();
    }

    FunctionUse functions() {
        return functions;
    }

    Session session() {
        return session;
    }

    Scope scope() {
        return scopes.peek();
    }

    Source source() {
        return source;
    }

    SourcePos pos(ASTNode node) {
        return source.pos(node);
    }

    Calls calls() {
        return calls;
    }

    Literals literals() {
        return literals;
    }

    Object unknown(ASTNode node, Refusal refusal) {
        budget.mistake();
        session.problem(pos(node), refusal);
        return Unknown.VALUE;
    }

    Object value(Expression expression, Variables variables) {
        budget.step();
        if (expression.getLineNumber() > 0) {
            last = pos(expression);
        }
        try {
            return evaluate(expression, variables);
        } catch (Refusal e) {
            return unknown(expression, e);
        }
    }

    private Object evaluate(Expression expression, Variables variables) {
        if (expression instanceof ConstantExpression constant) {
            return constant.getValue() instanceof Number number ? Numbers.small(number) : constant.getValue();
        } else if (expression instanceof EmptyExpression) {
            return null;
        } else if (expression instanceof VariableExpression variable) {
            return names.variable(variable, variables, false);
        } else if (expression instanceof PropertyExpression property) {
            return names.property(property, variables);
        } else if (expression instanceof MethodCallExpression call) {
            return calls.value(call, variables);
        } else if (expression instanceof GStringExpression text) {
            return literals.text(text, variables);
        } else if (expression instanceof MapExpression map) {
            return literals.map(map, variables);
        } else if (expression instanceof ListExpression list) {
            return literals.list(list, variables);
        } else if (expression instanceof ClosureExpression closure) {
            return new ScriptClosure(
                    this,
                    closure.isParameterSpecified() ? closure.getParameters() : implicit(closure),
                    closure.getCode(),
                    variables);
        } else if (expression instanceof BinaryExpression binary) {
            return operators.value(binary, variables);
        }
        return lesser(expression, variables);
    }

    /** {@code { -> }} has no parameter, {@code { }} has an implicit one. */
    private static Parameter[] implicit(ClosureExpression closure) {
        return closure.getParameters() == null ? new Parameter[0] : null;
    }

    private Object lesser(Expression expression, Variables variables) {
        if (expression instanceof ElvisOperatorExpression elvis) {
            Object value = value(elvis.getTrueExpression(), variables);
            return operators.truth(value, "?: would always take this, because", elvis)
                    ? value
                    : value(elvis.getFalseExpression(), variables);
        } else if (expression instanceof TernaryExpression choice) {
            return operators.truth(value(choice.getBooleanExpression(), variables), choice)
                    ? value(choice.getTrueExpression(), variables)
                    : value(choice.getFalseExpression(), variables);
        } else if (expression instanceof NotExpression not) {
            return !operators.truth(value(not.getExpression(), variables), not.getExpression());
        } else if (expression instanceof BooleanExpression truth) {
            return operators.truth(value(truth.getExpression(), variables), truth.getExpression());
        } else if (expression instanceof RangeExpression range) {
            return operators.range(range, variables);
        } else if (expression instanceof UnaryMinusExpression minus) {
            return operators.negated(value(minus.getExpression(), variables));
        } else if (expression instanceof UnaryPlusExpression plus) {
            return value(plus.getExpression(), variables);
        } else if (expression instanceof PostfixExpression postfix) {
            return operators.step(
                    postfix.getExpression(), postfix.getOperation().getText(), variables, true);
        } else if (expression instanceof PrefixExpression prefix) {
            return operators.step(prefix.getExpression(), prefix.getOperation().getText(), variables, false);
        }
        Refused refused = Refused.of(expression);
        throw new Refusal(Mistake.NOT_IN_LANGUAGE, refused.message(), refused.hint());
    }

    /** Counts one round of a loop. */
    void round() {
        budget.step();
    }

    /** Evaluates the body of a closure in the braces where it is called, or in those that a word gave it. */
    Object invoke(ScriptClosure closure, Object... arguments) {
        budget.step();
        budget.enter();
        closure.scope().ifPresent(scopes::push);
        try {
            Variables inner = new Variables(closure.around());
            calls.bind(closure, arguments, inner);
            Object result = statements.all(closure.body(), inner);
            budget.spendItemsOf(result);
            return result;
        } catch (Jump jump) {
            if (jump.kind() == Jump.Kind.RETURN) {
                return jump.value();
            }
            throw jump;
        } finally {
            closure.scope().ifPresent(scope -> scopes.pop());
            budget.leave();
        }
    }
}
