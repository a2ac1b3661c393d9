package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.TypedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts of lists by position. */
final class Slices {
    private Slices() {}

    /** The elements from one position to another, in a list of the same type; nil of an empty list. */
    static Object slice(Args args) {
        Object list = args.get(0);
        List<Object> elements = Lists.copy(list, "list should be type of slice or array but ", "");
        if (elements.isEmpty()) {
            return null;
        }
        int size = elements.size();
        int from = position(args, 1, 0, size);
        int to = position(args, 2, size, size);
        if (from > to) {
            throw outOfBounds();
        }
        if (list instanceof byte[] bytes) {
            return Arrays.copyOfRange(bytes, from, to);
        }
        List<Object> part = new ArrayList<>(elements.subList(from, to));
        return list instanceof TypedList typed ? new TypedList(typed.elem(), part) : part;
    }

    private static int position(Args args, int index, int otherwise, int size) {
        long position = args.size() > index ? Numbers.toLong(args.get(index)) : otherwise;
        if (position < 0 || position > size) {
            throw outOfBounds();
        }
        return (int) position;
    }

    private static FunctionError outOfBounds() {
        return new FunctionError("reflect.Value.Slice: slice index out of bounds");
    }

    /** The list in lists of that size, the last maybe shorter. */
    static TypedList chunk(Args args) {
        long size = args.integer(0);
        List<Object> list = Lists.copy(args.get(1), "Cannot chunk type ", "");
        if (size <= 0) {
            throw new FunctionError("runtime error: makeslice: len out of range");
        }
        List<List<Object>> chunks = new ArrayList<>();
        for (long from = 0; from < list.size(); from += size) {
            chunks.add(new ArrayList<>(list.subList((int) from, (int) Math.min(from + size, list.size()))));
        }
        return new TypedList(GoType.LIST, chunks);
    }
}
