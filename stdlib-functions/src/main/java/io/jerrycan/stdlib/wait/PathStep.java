package io.jerrycan.stdlib.wait;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One step of a JSONPath: what it finds in each of the values that the steps before it found. */
interface PathStep {
    List<Object> from(List<Object> values) throws NotEvaluable;

    /** The members with these names; an error when no value has any. */
    static PathStep fields(List<String> names) {
        return values -> {
            List<Object> found = new ArrayList<>();
            for (Object value : values) {
                if (value instanceof Map<?, ?> map) {
                    names.stream().filter(map::containsKey).forEach(name -> found.add(map.get(name)));
                }
            }
            if (found.isEmpty()) {
                throw new NotEvaluable(String.join(", ", names) + " is not found");
            }
            return found;
        };
    }

    /** All members and items. */
    static PathStep all() {
        return values -> {
            List<Object> found = new ArrayList<>();
            values.forEach(value -> found.addAll(children(value)));
            return found;
        };
    }

    /** The values, and all that is in them. */
    static PathStep descendants() {
        return values -> {
            List<Object> found = new ArrayList<>();
            values.forEach(value -> addDeep(value, found));
            return found;
        };
    }

    /** As the step, but to find nothing is no error: what follows two dots. */
    static PathStep lenient(PathStep step) {
        return values -> {
            try {
                return step.from(values);
            } catch (NotEvaluable nothing) {
                return List.of();
            }
        };
    }

    /** The items at these places, which count from the end when they are negative. */
    static PathStep items(List<Integer> places) {
        return values -> {
            List<Object> found = new ArrayList<>();
            for (Object value : values) {
                List<?> items = list(value);
                for (int place : places) {
                    int index = place < 0 ? place + items.size() : place;
                    if (index < 0 || index >= items.size()) {
                        throw new NotEvaluable("index " + place + " is out of bounds, there are " + items.size());
                    }
                    found.add(items.get(index));
                }
            }
            return found;
        };
    }

    /** The items from the first place up to the other, which is not among them; absent for the ends of the list. */
    static PathStep slice(Optional<Integer> from, Optional<Integer> to, int step) {
        return values -> {
            List<Object> found = new ArrayList<>();
            for (Object value : values) {
                List<?> items = list(value);
                int size = items.size();
                int end = to.map(place -> place < 0 ? place + size : Math.min(place, size))
                        .orElse(size);
                int begin = from.map(place -> Math.max(0, place < 0 ? place + size : place))
                        .orElse(0);
                for (int i = begin; i < end; i += step) {
                    found.add(items.get(i));
                }
            }
            return found;
        };
    }

    /**
     * The items for which a comparison holds.
     *
     * @param operator {@code ==} and so on; empty when the left side must only be there
     */
    static PathStep filter(List<PathStep> left, String operator, Operand right) {
        return values -> {
            List<Object> found = new ArrayList<>();
            for (Object value : values) {
                for (Object item : value instanceof Map ? children(value) : list(value)) {
                    if (matches(item, left, operator, right)) {
                        found.add(item);
                    }
                }
            }
            return found;
        };
    }

    /** What a filter compares with: a literal, or a path in the same item. */
    record Operand(Object literal, Optional<List<PathStep>> path) {}

    private static boolean matches(Object item, List<PathStep> left, String operator, Operand right) {
        Optional<Object> one = first(item, left);
        if (one.isEmpty() || operator.isEmpty()) {
            return one.isPresent();
        }
        Optional<Object> other =
                right.path().isPresent() ? first(item, right.path().get()) : Optional.of(right.literal());
        return other.isPresent() && compare(one.get(), operator, other.get());
    }

    private static Optional<Object> first(Object item, List<PathStep> path) {
        List<Object> values = Collections.singletonList(item);
        try {
            for (PathStep step : path) {
                values = step.from(values);
            }
        } catch (NotEvaluable missing) {
            return Optional.empty();
        }
        return values.stream().filter(Objects::nonNull).findFirst();
    }

    private static boolean compare(Object left, String operator, Object right) {
        int order;
        if (left instanceof Number && right instanceof Number) {
            order = new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        } else if (left instanceof String one && right instanceof String other) {
            order = one.compareTo(other);
        } else {
            boolean equal = left.equals(right);
            return operator.equals("==") ? equal : operator.equals("!=") && !equal;
        }
        return switch (operator) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static Collection<?> children(Object value) {
        return value instanceof Map<?, ?> map ? map.values() : value instanceof List<?> list ? list : List.of();
    }

    private static void addDeep(Object value, List<Object> found) {
        found.add(value);
        children(value).forEach(child -> addDeep(child, found));
    }

    private static List<?> list(Object value) throws NotEvaluable {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new NotEvaluable("it is no list");
    }
}
