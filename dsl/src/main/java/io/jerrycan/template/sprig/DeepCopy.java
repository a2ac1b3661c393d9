package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.TypedList;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies of all that can change: maps, lists and bytes at every depth. */
final class DeepCopy {
    private static final int MAX_DEPTH = 1_000;

    private DeepCopy() {}

    static Object of(Object value) {
        return of(value, 0);
    }

    private static Object of(Object host, int depth) {
        if (depth > MAX_DEPTH) {
            throw new FunctionError("the value contains itself or has too many levels");
        }
        Object value = Values.of(host);
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof Map<?, ?>) {
            return map(Values.entries(value), depth);
        }
        if (value instanceof TypedMap map) {
            return new TypedMap(map.elem(), map(map.entries(), depth));
        }
        if (value instanceof List<?> list) {
            return list(list, depth);
        }
        return value instanceof TypedList list ? new TypedList(list.elem(), list(list.items(), depth)) : value;
    }

    private static Map<String, Object> map(Map<String, ?> map, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, of(value, depth + 1)));
        return copy;
    }

    private static List<Object> list(List<?> list, int depth) {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(value -> copy.add(of(value, depth + 1)));
        return copy;
    }
}
