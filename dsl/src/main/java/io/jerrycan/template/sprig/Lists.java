package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sprig's list functions. Lists of any type come in; a new {@code []interface {}} goes out. */
final class Lists {
    private static final TypedNil NIL = new TypedNil(GoType.LIST);

    private Lists() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("list", "...interface{}", args -> new ArrayList<>(args.rest(0)))
                .add("tuple", "...interface{}", args -> new ArrayList<>(args.rest(0)))
                .add("concat", "...interface{}", Lists::concat)
                .addAll(Must.twins("first", "interface{}", args -> end(args, "find first", true)))
                .addAll(Must.twins("last", "interface{}", args -> end(args, "find last", false)))
                .addAll(Must.twins("rest", "interface{}", args -> part(args, "find rest", 1, 0)))
                .addAll(Must.twins("initial", "interface{}", args -> part(args, "find initial", 0, 1)))
                .addAll(Must.twins("append", "interface{}, interface{}", Lists::append))
                .addAll(Must.twins("push", "interface{}, interface{}", Lists::append))
                .addAll(Must.twins("prepend", "interface{}, interface{}", Lists::prepend))
                .addAll(Must.twins("reverse", "interface{}", Lists::reverse))
                .addAll(Must.twins("uniq", "interface{}", Lists::unique))
                .addAll(Must.twins("without", "interface{}, ...interface{}", Lists::without))
                .addAll(Must.twins("has", "interface{}, interface{}", Lists::has))
                .addAll(Must.twins("compact", "interface{}", Lists::compact))
                .addAll(Must.twins("slice", "interface{}, ...interface{}", Slices::slice))
                .addAll(Must.twins("chunk", "int, interface{}", Slices::chunk))
                .build();
    }

    /** A new list of the elements; the message if there are none is {@code Cannot <verb> on type <kind>}. */
    private static List<Object> copy(Object list, String verb) {
        return copy(list, "Cannot " + verb + " on type ", "");
    }

    static List<Object> copy(Object list, String before, String after) {
        List<?> elements = Values.elements(list);
        if (list == null) {
            throw new FunctionError("runtime error: invalid memory address or nil pointer dereference");
        }
        if (elements == null) {
            throw new FunctionError(before + Values.kindOf(list) + after);
        }
        List<Object> copy = new ArrayList<>(elements.size() + 1);
        elements.forEach(element -> copy.add(Values.of(element)));
        return copy;
    }

    private static Object concat(Args args) {
        List<Object> all = new ArrayList<>();
        for (Object list : args.rest(0)) {
            all.addAll(copy(list, "Cannot concat type ", " as list"));
            ResultSize.checkList(all.size());
        }
        return all.isEmpty() ? NIL : all;
    }

    private static Object end(Args args, String verb, boolean first) {
        List<Object> list = copy(args.get(0), verb);
        return list.isEmpty() ? null : list.get(first ? 0 : list.size() - 1);
    }

    private static Object part(Args args, String verb, int from, int withoutLast) {
        List<Object> list = copy(args.get(0), verb);
        return list.isEmpty() ? NIL : new ArrayList<>(list.subList(from, list.size() - withoutLast));
    }

    private static List<Object> append(Args args) {
        List<Object> list = copy(args.get(0), "push");
        list.add(args.get(1));
        return list;
    }

    private static List<Object> prepend(Args args) {
        List<Object> list = copy(args.get(0), "prepend");
        list.add(0, args.get(1));
        return list;
    }

    private static List<Object> reverse(Args args) {
        List<Object> list = copy(args.get(0), "find reverse");
        Collections.reverse(list);
        return list;
    }

    private static List<Object> unique(Args args) {
        List<Object> unique = new ArrayList<>();
        for (Object element : copy(args.get(0), "find uniq")) {
            if (!DeepEqual.contains(unique, element)) {
                unique.add(element);
            }
        }
        return unique;
    }

    private static List<Object> without(Args args) {
        List<Object> list = copy(args.get(0), "find without");
        list.removeIf(element -> DeepEqual.contains(args.rest(1), element));
        return list;
    }

    private static boolean has(Args args) {
        return args.get(1) != null && DeepEqual.contains(copy(args.get(1), "find has"), args.get(0));
    }

    private static List<Object> compact(Args args) {
        List<Object> list = copy(args.get(0), "compact");
        list.removeIf(Defaults::isEmpty);
        return list;
    }
}
