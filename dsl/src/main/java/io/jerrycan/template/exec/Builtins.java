package io.jerrycan.template.exec;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that Go's templates always have. */
public final class Builtins {
    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        ALL.put("and", Logic.AND);
        ALL.put("or", Logic.OR);
        add("not", "reflect.Value", args -> !Values.truth(args.get(0)));
        add("len", "reflect.Value", args -> Int.of(length(args.get(0))));
        add("index", "reflect.Value, ...reflect.Value", Indexing::index);
        add("slice", "reflect.Value, ...reflect.Value", Indexing::slice);
        ALL.put("call", Invocation.CALL);
        add("print", "...interface{}", args -> Fmt.sprintAll(array(args, 0)));
        add("println", "...interface{}", args -> Fmt.sprintln(array(args, 0)));
        add("printf", "string, ...interface{}", args -> Fmt.sprintf(args.string(0), array(args, 1)));
        add("html", "...interface{}", args -> Escapes.html(text(args)));
        add("js", "...interface{}", args -> Escapes.js(text(args)));
        add("urlquery", "...interface{}", args -> Escapes.urlQuery(text(args)));
        add("eq", "reflect.Value, ...reflect.Value", Comparison::eq);
        add("ne", "reflect.Value, reflect.Value", args -> !Comparison.equal(args.get(0), args.get(1)));
        add("lt", "reflect.Value, reflect.Value", args -> Comparison.less(args.get(0), args.get(1)));
        add("le", "reflect.Value, reflect.Value", args -> Comparison.lessOrEqual(args.get(0), args.get(1)));
        add("gt", "reflect.Value, reflect.Value", args -> !Comparison.lessOrEqual(args.get(0), args.get(1)));
        add("ge", "reflect.Value, reflect.Value", args -> !Comparison.less(args.get(0), args.get(1)));
    }

    private Builtins() {}

    /** The builtin of that name, or null. */
    public static Function get(String name) {
        return ALL.get(name);
    }

    private static void add(String name, String signature, Function.Body body) {
        ALL.put(name, Function.of(name, signature, body));
    }

    private static Object[] array(Args args, int from) {
        return args.rest(from).toArray();
    }

    private static long length(Object argument) {
        Object value = argument instanceof Pointer pointer ? Values.of(pointer.target()) : argument;
        if (value instanceof String text) {
            return Utf8.length(text);
        }
        Map<String, ?> entries = Values.entries(value);
        if (entries != null) {
            return entries.size();
        }
        List<?> elements = Values.elements(value);
        if (elements != null) {
            return elements.size();
        }
        if (value == Absent.ABSENT) {
            throw new FunctionError("reflect: call of reflect.Value.Type on zero Value");
        }
        boolean nil = value == null || value instanceof TypedNil;
        throw new FunctionError(nil ? "len of nil pointer" : "len of type " + Values.typeOf(value));
    }

    /** The text of the arguments of an escaping function. */
    private static String text(Args args) {
        if (args.size() == 1 && args.get(0) instanceof String text) {
            return text;
        }
        Object[] values = array(args, 0);
        for (int i = 0; i < values.length; i++) {
            values[i] = Output.printable(values[i]);
        }
        return Fmt.sprintAll(values);
    }
}
