package io.jerrycan.stdlib.pod;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * The order that Kubernetes gives to a merged list: what the patch names stands in the patch's order, and the rest
 * stays in front of it only where it stood in front of it before.
 */
final class ElementOrder {
    private ElementOrder() {}

    static List<Object> of(List<?> items, List<?> wanted, List<?> before, Function<Object, Object> id) {
        List<Object> wantedIds = wanted.stream().<Object>map(id::apply).toList();
        List<Object> beforeIds = before.stream().<Object>map(id::apply).toList();
        Deque<Object> named = new ArrayDeque<>();
        Deque<Object> others = new ArrayDeque<>();
        items.stream()
                .filter(item -> wantedIds.contains(id.apply(item)))
                .sorted(Comparator.comparingInt(item -> wantedIds.indexOf(id.apply(item))))
                .forEach(named::add);
        items.stream().filter(item -> !wantedIds.contains(id.apply(item))).forEach(others::add);

        List<Object> ordered = new ArrayList<>();
        while (!named.isEmpty() || !others.isEmpty()) {
            boolean otherFirst = named.isEmpty()
                    || !others.isEmpty() && precedes(beforeIds, id.apply(others.peek()), id.apply(named.peek()));
            ordered.add(otherFirst ? others.poll() : named.poll());
        }
        return ordered;
    }

    private static boolean precedes(List<Object> order, Object left, Object right) {
        int leftIndex = order.indexOf(left);
        int rightIndex = order.indexOf(right);
        return leftIndex >= 0 && rightIndex >= 0 && leftIndex < rightIndex;
    }
}
