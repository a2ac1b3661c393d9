package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/** Evaluates operators, with their operands: assignments, conditions and ranges, and what {@link DataOperators} compute. */
final class Operators {

    private final Evaluator evaluator;
    private final Budget budget;
    private final DataOperators data;

    Operators(Evaluator evaluator, Budget budget) {
        this.evaluator = evaluator;
        this.budget = budget;
        this.data = new DataOperators(budget);
    }

    Object value(BinaryExpression binary, Variables variables) {
        String operator = binary.getOperation().getText();
        Expression left = binary.getLeftExpression();
        switch (operator) {
            case "=":
                return assign(left, evaluator.value(binary.getRightExpression(), variables), binary, variables);
            case "&&":
                return truth(evaluator.value(left, variables), left)
                        && truth(evaluator.value(binary.getRightExpression(), variables), binary.getRightExpression());
            case "||":
                return truth(evaluator.value(left, variables), left)
                        || truth(evaluator.value(binary.getRightExpression(), variables), binary.getRightExpression());
            default:
                break;
        }
        Object first = evaluator.value(left, variables);
        Object second = evaluator.value(binary.getRightExpression(), variables);
        if (first instanceof Unknown || second instanceof Unknown) {
            return Unknown.VALUE;
        } else if (operator.length() == 2 && operator.endsWith("=") && "+-*/".indexOf(operator.charAt(0)) >= 0) {
            return assign(left, data.binary(operator.substring(0, 1), first, second), binary, variables);
        }
        return data.binary(operator, first, second);
    }

    private Object assign(Expression target, Object value, BinaryExpression assignment, Variables variables) {
        SourcePos pos = evaluator.source().contentPos(assignment.getRightExpression(), variables);
        if (target instanceof VariableExpression variable) {
            variables
                    .find(variable.getName())
                    .orElseThrow(() -> new Refusal(
                            Mistake.UNKNOWN_NAME,
                            "there is no variable '" + variable.getName() + "'",
                            "declare it: def " + variable.getName()))
                    .set(value, pos);
        } else if (target instanceof PropertyExpression property) {
            put(
                    evaluator.value(property.getObjectExpression(), variables),
                    property.getPropertyAsString(),
                    value,
                    pos,
                    target);
        } else if (target instanceof BinaryExpression element
                && element.getOperation().getText().equals("[")) {
            put(
                    evaluator.value(element.getLeftExpression(), variables),
                    evaluator.value(element.getRightExpression(), variables),
                    value,
                    pos,
                    target);
        } else {
            throw new Refusal("nothing can be assigned to this", "assign to a variable or to a key of a map");
        }
        return value;
    }

    private void put(Object receiver, Object key, Object value, SourcePos pos, Expression target) {
        if (receiver instanceof Fields fields && key instanceof CharSequence name && !Kinds.isRunTime(key)) {
            budget.spendItems(1);
            fields.put(name.toString(), value, evaluator.pos(target), pos);
        } else if (!(receiver instanceof Unknown) && !(key instanceof Unknown)) {
            throw new Refusal(
                    "nothing can be assigned to a part of " + Kinds.of(receiver),
                    "only keys of a map can be assigned to");
        }
    }

    Object step(Expression counted, String operator, Variables variables, boolean old) {
        Object before = evaluator.value(counted, variables);
        if (!(before instanceof Number) || !(counted instanceof VariableExpression variable)) {
            throw new Refusal(operator + " counts numbers in variables", "write x = x + 1");
        }
        Object after = data.arithmetic(operator.substring(0, 1), before, 1);
        variables.find(variable.getName()).orElseThrow().set(after, evaluator.pos(counted));
        return old ? before : after;
    }

    Object negated(Object value) {
        return data.negated(value);
    }

    Object range(RangeExpression range, Variables variables) {
        Object from = evaluator.value(range.getFrom(), variables);
        Object to = evaluator.value(range.getTo(), variables);
        if (from instanceof Unknown || to instanceof Unknown) {
            return new Items();
        } else if (!(from instanceof Integer first) || !(to instanceof Integer last)) {
            if (Kinds.isRunTime(from) || Kinds.isRunTime(to)) {
                throw new Refusal(
                        Mistake.RUN_TIME_VALUE,
                        "a range needs its ends when the blueprint is compiled, and this is known only when it runs",
                        "write forEach in a phase, or loop in its script");
            }
            throw new Refusal("a range goes from one whole number to another", "write 1..3");
        } else {
            return numbers(range, first, last);
        }
    }

    private Items numbers(RangeExpression range, int first, int last) {
        int step = first <= last ? 1 : -1;
        long from = range.isExclusiveLeft() ? (long) first + step : first;
        long to = range.isExclusiveRight() ? (long) last - step : last;
        long count = Math.max(0, (to - from) * step + 1);
        budget.spend(count);
        Items numbers = new Items();
        for (int i = 0; i < count; i++) {
            numbers.add((int) (from + (long) i * step));
        }
        return numbers;
    }

    boolean truth(Object value, Expression expression) {
        return truth(value, "this would always be true, because", expression);
    }

    boolean truth(Object value, String consequence, Expression expression) {
        if (value instanceof Unknown) {
            return true;
        } else if (Kinds.isRunTime(value)) {
            evaluator.unknown(
                    expression,
                    new Refusal(
                            Mistake.RUN_TIME_VALUE,
                            consequence + " the value is known only when the blueprint runs",
                            consequence.startsWith("?:")
                                    ? "write .or('...')"
                                    : "write when in a phase, or decide in its script"));
            return true;
        }
        return DefaultTypeTransformation.castToBoolean(value);
    }
}
