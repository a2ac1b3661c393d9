package io.jerrycan.template.exec;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.TypedList;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Unknown;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The builtins {@code index} and {@code slice}. */
final class Indexing {
    private Indexing() {}

    static Object index(Args args) {
        Object item = args.get(0);
        if (item == null || item == Absent.ABSENT) {
            throw new FunctionError("index of untyped nil");
        }
        for (int i = 1; i < args.size(); i++) {
            item = element(item instanceof Pointer pointer ? Values.of(pointer.target()) : item, args.get(i));
        }
        return item;
    }

    private static Object element(Object item, Object index) {
        if (item == null || item instanceof TypedNil nil && nil.type().kind() == Kind.POINTER) {
            throw new FunctionError("index of nil pointer");
        }
        if (item instanceof Unknown unknown) {
            return unknown.member(String.valueOf(index));
        }
        Map<String, ?> entries = Values.entries(item);
        if (entries != null) {
            return entry(item, entries, index);
        }
        if (item instanceof String text) {
            byte[] bytes = Utf8.encode(text);
            return Int.of(GoType.UINT8, bytes[place(index, bytes.length, "string")]);
        }
        List<?> elements = Values.elements(item);
        if (elements == null) {
            throw new FunctionError("can't index item of type " + Values.typeOf(item));
        }
        return Values.of(elements.get(place(index, elements.size(), "slice")));
    }

    private static int place(Object index, int length, String what) {
        int place = position(index, length);
        if (place == length) {
            throw new FunctionError("reflect: " + what + " index out of range");
        }
        return place;
    }

    private static Object entry(Object map, Map<String, ?> entries, Object key) {
        if (key == null || key == Absent.ABSENT) {
            throw new FunctionError("value is nil; should be of type string");
        }
        if (!(key instanceof String)) {
            throw new FunctionError("value has type " + Values.typeOf(key) + "; should be string");
        }
        Object value = entries.get(key);
        return value == null && !entries.containsKey(key)
                ? Values.zero(Values.typeOf(map).elem())
                : Values.of(value);
    }

    /** The index as a place from 0 to the length. */
    private static int position(Object index, int length) {
        if (index == null || index == Absent.ABSENT) {
            throw new FunctionError("cannot index slice/array with nil");
        }
        if (!(index instanceof Int) && !(index instanceof Long)) {
            throw new FunctionError("cannot index slice/array with type " + Values.typeOf(index));
        }
        long place = index instanceof Int i ? i.value() : (Long) index;
        if (place < 0 || place > length) {
            throw FunctionError.verbatim("index out of range: " + place);
        }
        return (int) place;
    }

    static Object slice(Args args) {
        Object item = args.get(0) instanceof Pointer pointer ? Values.of(pointer.target()) : args.get(0);
        if (item == null || item == Absent.ABSENT) {
            throw new FunctionError("slice of untyped nil");
        }
        if (args.size() > 4) {
            throw new FunctionError("too many slice indexes: " + (args.size() - 1));
        }
        List<?> elements = Values.elements(item);
        if (item instanceof String && args.size() == 4) {
            throw new FunctionError("cannot 3-index slice a string");
        }
        if (!(item instanceof String) && elements == null) {
            throw new FunctionError("can't slice item of type " + Values.typeOf(item));
        }
        int length = item instanceof String text ? Utf8.length(text) : elements.size();
        int[] bounds = {0, length, length};
        for (int i = 1; i < args.size(); i++) {
            bounds[i - 1] = position(args.get(i), length);
        }
        if (bounds[0] > bounds[1]) {
            throw FunctionError.verbatim("invalid slice index: " + bounds[0] + " > " + bounds[1]);
        }
        if (bounds[1] > bounds[2]) {
            throw FunctionError.verbatim("invalid slice index: " + bounds[1] + " > " + bounds[2]);
        }
        return part(item, elements, bounds[0], bounds[1]);
    }

    private static Object part(Object item, List<?> elements, int from, int to) {
        if (item instanceof String text) {
            return Utf8.slice(text, from, to);
        }
        if (item instanceof byte[] bytes) {
            return Arrays.copyOfRange(bytes, from, to);
        }
        if (item instanceof TypedList list) {
            return new TypedList(list.elem(), elements.subList(from, to));
        }
        return item instanceof TypedNil ? item : elements.subList(from, to);
    }
}
