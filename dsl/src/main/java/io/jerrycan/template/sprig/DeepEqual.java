package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Go's {@code reflect.DeepEqual}: equal types and equal contents at every depth; NaN is equal to nothing. */
final class DeepEqual {
    private DeepEqual() {}

    static boolean contains(List<?> list, Object wanted) {
        return list.stream().anyMatch(element -> test(element, wanted));
    }

    static boolean test(Object first, Object second) {
        Object a = Values.of(first == Absent.ABSENT ? null : first);
        Object b = Values.of(second == Absent.ABSENT ? null : second);
        if (a == null || b == null) {
            return a == b;
        }
        if (!Values.typeOf(a).equals(Values.typeOf(b)) || a instanceof Func) {
            return false;
        }
        if (a instanceof TypedNil || b instanceof TypedNil) {
            return a.equals(b);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x.doubleValue() == y.doubleValue();
        }
        if (a instanceof byte[] x && b instanceof byte[] y) {
            return Arrays.equals(x, y);
        }
        if (a instanceof Pointer x && b instanceof Pointer y) {
            return test(x.target(), y.target());
        }
        if (a instanceof Struct x && b instanceof Struct y) {
            return structs(x, y);
        }
        if (Values.entries(a) != null) {
            return maps(Values.entries(a), Values.entries(b));
        }
        return Values.elements(a) != null ? lists(Values.elements(a), Values.elements(b)) : a.equals(b);
    }

    private static boolean structs(Struct a, Struct b) {
        for (int i = 0; i < a.structType().fields().size(); i++) {
            if (!test(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean maps(Map<String, ?> a, Map<String, ?> b) {
        return a.size() == b.size()
                && a.entrySet().stream()
                        .allMatch(entry ->
                                b.containsKey(entry.getKey()) && test(entry.getValue(), b.get(entry.getKey())));
    }

    private static boolean lists(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!test(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
