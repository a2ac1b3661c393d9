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
import java.util.Set;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.codehaus.groovy.runtime.typehandling.NumberMath;

/** What operators do on data alone: a run-time value cannot be compared, only put into texts. */
final class DataOperators {

    private static final Set<String> COMPARISONS = Set.of("==", "<", "in");

    private final Budget budget;

    DataOperators(Budget budget) {
        this.budget = budget;
    }

    Object binary(String operator, Object first, Object second) {
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

    Object arithmetic(String operator, Object first, Object second) {
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
                    COMPARISONS.contains(operator)
                            ? "write when template('eq ...') in a phase, or compare in its script"
                            : "compute it in the script of a phase, or in a template");
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
}
