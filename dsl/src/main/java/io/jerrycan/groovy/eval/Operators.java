package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.data.TextBuilder;
import io.jerrycan.groovy.reference.Indexed;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.codehaus.groovy.runtime.typehandling.NumberMath;

/** What operators do, on data alone: a run-time value cannot be compared, only put into texts. */
final class Operators {

    private final Evaluator evaluator;
    private final Budget budget;

    Operators(Evaluator evaluator, Budget budget) {
        this.evaluator = evaluator;
        this.budget = budget;
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
            return assign(left, binary(operator.substring(0, 1), first, second), binary, variables);
        }
        return binary(operator, first, second);
    }

    private Object binary(String operator, Object first, Object second) {
        return switch (operator) {
            case "+" -> plus(first, second);
            case "-", "*", "/", "%" -> arithmetic(operator, first, second);
            case "==" -> equal(first, second);
            case "!=" -> !equal(first, second);
            case "<" -> compare(first, second) < 0;
            case "<=" -> compare(first, second) <= 0;
            case ">" -> compare(first, second) > 0;
            case ">=" -> compare(first, second) >= 0;
            case "<=>" -> compare(first, second);
            case "in" -> contains(second, first);
            case "!in" -> !contains(second, first);
            case "<<" -> append(first, second);
            case "[" -> index(first, second);
            default ->
                throw new Refusal(
                        Mistake.NOT_IN_LANGUAGE,
                        "operator " + operator + " is not part of the language",
                        "write it in plainer words");
        };
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
        Object after = arithmetic(operator.substring(0, 1), before, 1);
        variables.find(variable.getName()).orElseThrow().set(after, evaluator.pos(counted));
        return old ? before : after;
    }

    private Object plus(Object first, Object second) {
        if (first instanceof Number && second instanceof Number) {
            return arithmetic("+", first, second);
        } else if (first instanceof List<?> items) {
            return joined(items, second);
        } else if (first instanceof Map<?, ?> map && second instanceof Map<?, ?> more) {
            Fields all = Fields.joined(map, more);
            budget.spendItems(all.size());
            return all;
        }
        CharSequence text = new TextBuilder()
                .add(first, SourcePos.UNKNOWN)
                .add(second, SourcePos.UNKNOWN)
                .build();
        budget.spend(text.length());
        return text;
    }

    private Items joined(List<?> items, Object second) {
        Items more = new Items();
        if (second instanceof List<?> list) {
            more.addAllOf(list);
        } else if (second instanceof Collection<?> others) {
            more.addAll(others);
        } else {
            more.add(second);
        }
        budget.spendItems((long) items.size() + more.size());
        return Items.joined(items, more);
    }

    private Object arithmetic(String operator, Object first, Object second) {
        if (operator.equals("*")
                && first instanceof CharSequence text
                && second instanceof Integer times
                && times >= 0) {
            budget.spend((long) text.length() * times);
            refuseRunTime(first, "*");
            return text.toString().repeat(times);
        } else if (!(first instanceof Number a) || !(second instanceof Number b)) {
            refuseRunTime(first, operator);
            refuseRunTime(second, operator);
            throw new Refusal(
                    "operator " + operator + " takes numbers, not "
                            + Kinds.of(first instanceof Number ? second : first),
                    "");
        } else {
            try {
                return Numbers.small(
                        switch (operator) {
                            case "+" -> NumberMath.add(a, b);
                            case "-" -> NumberMath.subtract(a, b);
                            case "*" -> NumberMath.multiply(a, b);
                            case "/" -> NumberMath.divide(a, b);
                            default -> NumberMath.mod(a, b);
                        });
            } catch (ArithmeticException | UnsupportedOperationException e) {
                throw new Refusal("this cannot be computed: " + e.getMessage(), "");
            }
        }
    }

    Object negated(Object value) {
        if (value instanceof Unknown) {
            return value;
        } else if (value instanceof Number number) {
            return NumberMath.unaryMinus(number);
        }
        throw new Refusal("- takes a number, not " + Kinds.of(value), "");
    }

    private static void refuseRunTime(Object value, String operator) {
        if (Kinds.isRunTime(value)) {
            throw new Refusal(
                    Mistake.RUN_TIME_VALUE,
                    "operator " + operator + " would work on the text of a template: the value is known only when the"
                            + " blueprint runs",
                    "compute it in the script of a phase, or in a template");
        }
    }

    private boolean equal(Object first, Object second) {
        refuseRunTime(first, "==");
        refuseRunTime(second, "==");
        budget.spendAllOf(first);
        budget.spendAllOf(second);
        return DefaultTypeTransformation.compareEqual(first, second);
    }

    private int compare(Object first, Object second) {
        refuseRunTime(first, "<");
        refuseRunTime(second, "<");
        boolean comparable = first instanceof Number && second instanceof Number
                || first instanceof CharSequence && second instanceof CharSequence;
        if (!comparable) {
            throw new Refusal(
                    Kinds.of(first) + " and " + Kinds.of(second) + " have no order", "compare two numbers or texts");
        }
        return DefaultTypeTransformation.compareTo(first, second);
    }

    private boolean contains(Object container, Object item) {
        refuseRunTime(container, "in");
        refuseRunTime(item, "in");
        budget.spendAllOf(container);
        if (container instanceof Collection<?> items) {
            return items.stream()
                    .anyMatch(each -> !Kinds.isRunTime(each) && DefaultTypeTransformation.compareEqual(each, item));
        } else if (container instanceof Map<?, ?> map) {
            return map.containsKey(item);
        }
        throw new Refusal("operator in takes a list or a map, not " + Kinds.of(container), "");
    }

    private Object append(Object list, Object item) {
        if (!(list instanceof Items items)) {
            throw new Refusal("operator << appends to a list, not to " + Kinds.of(list), "write def list = []");
        }
        budget.spendItems(1);
        items.add(item, SourcePos.UNKNOWN);
        return items;
    }

    private Object index(Object receiver, Object key) {
        if (receiver instanceof Indexed indexed && !Kinds.isRunTime(key)) {
            return indexed.getAt(key);
        } else if (receiver instanceof Map<?, ?> map && key instanceof CharSequence name && !Kinds.isRunTime(key)) {
            return map.get(name.toString());
        } else if (receiver instanceof List<?> items && key instanceof Integer index) {
            int at = index < 0 ? index + items.size() : index;
            if (at < 0 || at >= items.size()) {
                throw new Refusal("this list has " + items.size() + " items, so there is no [" + index + "]", "");
            }
            return items.get(at);
        } else if (receiver instanceof String text && key instanceof Integer index) {
            int at = index < 0 ? index + text.length() : index;
            if (at >= 0 && at < text.length()) {
                return text.substring(at, at + 1);
            }
        }
        throw new Refusal(
                Kinds.of(receiver) + " cannot be asked for [" + Kinds.of(key) + "]",
                "brackets take the key of a map or the index of a list");
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
