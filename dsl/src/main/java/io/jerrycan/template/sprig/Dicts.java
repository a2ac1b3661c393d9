package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sprig's dict functions. They take {@code map[string]interface {}} only and change it in place. */
final class Dicts {
    private static final String MAP = "map[string]interface{}";

    private Dicts() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("dict", "...interface{}", Dicts::dict)
                .add("get", MAP + ", string", args -> args.map(0).getOrDefault(args.string(1), ""))
                .add("set", MAP + ", string, interface{}", Dicts::set)
                .add("unset", MAP + ", string", Dicts::unset)
                .add("hasKey", MAP + ", string", args -> args.map(0).containsKey(args.string(1)))
                .add("pluck", "string, ..." + MAP, Dicts::pluck)
                .add("keys", "..." + MAP, Dicts::keys)
                .add("values", MAP, Dicts::values)
                .add("pick", MAP + ", ...string", args -> filtered(args, true))
                .add("omit", MAP + ", ...string", args -> filtered(args, false))
                .add("dig", "...interface{}", Dicts::dig)
                .addAll(Must.twins("merge", MAP + ", ..." + MAP, args -> Merge.all(args, false)))
                .addAll(Must.twins("mergeOverwrite", MAP + ", ..." + MAP, args -> Merge.all(args, true)))
                .addAll(Must.twins("deepCopy", "interface{}", args -> copyOf(args.get(0))))
                .build();
    }

    private static Map<String, Object> dict(Args args) {
        Map<String, Object> dict = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            dict.put(Text.of(args.get(i)), i + 1 < args.size() ? args.get(i + 1) : "");
        }
        return dict;
    }

    private static Object set(Args args) {
        if (args.get(0) instanceof TypedNil) {
            throw new FunctionError("assignment to entry in nil map");
        }
        put(args.map(0), args.string(1), args.get(2));
        return args.get(0);
    }

    /** Changes a dict that the template may change: its own, or data that the host gave as a mutable map. */
    static void put(Map<String, Object> dict, String key, Object value) {
        try {
            dict.put(key, value);
        } catch (UnsupportedOperationException e) {
            throw readOnly();
        }
    }

    private static FunctionError readOnly() {
        return new FunctionError(
                "the dict is part of the template's input and cannot be changed; change a deepCopy of it");
    }

    private static Object unset(Args args) {
        try {
            args.map(0).keySet().removeIf(args.string(1)::equals);
        } catch (UnsupportedOperationException e) {
            throw readOnly();
        }
        return args.get(0);
    }

    private static List<Object> pluck(Args args) {
        List<Object> found = new ArrayList<>();
        for (int i = 1; i < args.size(); i++) {
            if (args.map(i).containsKey(args.string(0))) {
                found.add(args.map(i).get(args.string(0)));
            }
        }
        return found;
    }

    /** In order within each dict, where Go has none. */
    private static Object keys(Args args) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            keys.addAll(Values.sortedKeys(args.map(i)));
        }
        return Text.strings(keys);
    }

    /** In the order of their keys, where Go has none. */
    private static List<Object> values(Args args) {
        List<Object> values = new ArrayList<>();
        Map<String, Object> dict = args.map(0);
        Values.sortedKeys(dict).forEach(key -> values.add(dict.get(key)));
        return values;
    }

    private static Map<String, Object> filtered(Args args, boolean named) {
        Map<String, Object> dict = new LinkedHashMap<>(args.map(0));
        dict.keySet().removeIf(key -> args.rest(1).contains(key) != named);
        return dict;
    }

    /** {@code dig "key" "key" default dict}: the value at the end of the path. */
    private static Object dig(Args args) {
        int last = args.size() - 1;
        if (last < 2) {
            throw new FunctionError("dig needs at least three arguments");
        }
        Object value = args.get(last);
        dictOf(value);
        for (Object key : args.rest(0).subList(0, last - 1)) {
            if (!(key instanceof String)) {
                throw notA("string", key);
            }
        }
        for (int i = 0; i < last - 1; i++) {
            Map<?, ?> dict = dictOf(value);
            if (!dict.containsKey(args.string(i))) {
                return args.get(last - 1);
            }
            value = Values.of(dict.get(args.string(i)));
        }
        return value;
    }

    private static Map<?, ?> dictOf(Object value) {
        if (value instanceof Map<?, ?> dict) {
            return dict;
        }
        throw notA("map[string]interface {}", value);
    }

    private static FunctionError notA(String type, Object value) {
        return new FunctionError("interface conversion: interface {} is "
                + (value == null ? "nil" : Values.typeOf(value)) + ", not " + type);
    }

    private static Object copyOf(Object value) {
        if (value == null) {
            throw new FunctionError("reflect: call of reflect.Value.Type on zero Value");
        }
        return DeepCopy.of(value);
    }
}
