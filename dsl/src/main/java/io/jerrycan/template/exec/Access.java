package io.jerrycan.template.exec;

import io.jerrycan.template.format.Quote;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoObject;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.NamedInts;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Unknown;
import io.jerrycan.template.value.Values;
import java.util.Arrays;
import java.util.Map;

/** Fields of structs, keys of maps and methods of other values. */
final class Access {
    private static final Object NO_FIELD = new Object();
    private static final Object NIL_POINTER = new Object();
    private static final Expr[] NO_ARGS = new Expr[1];

    private Access() {}

    /**
     * The field of a field ... of a value.
     *
     * @param declared the declared type of the value, for messages; null if its own counts
     */
    static Object chain(State state, Object base, GoType declared, String[] names) {
        Object value = base;
        for (int i = 0; i < names.length; i++) {
            Object next = field(state, value, names[i]);
            if (next instanceof Func method && isObject(value)) {
                next = Calls.call(state, null, method, state.at, names[i], NO_ARGS, State.MISSING);
            }
            value = checked(state, next, base, declared, names, i);
        }
        return value;
    }

    /** The same with the arguments of a command, which only a method takes. */
    static Object chain(
            State state, Object dot, Object base, GoType declared, String[] names, Expr[] args, Object last) {
        int end = names.length - 1;
        String name = names[end];
        Object value = chain(state, base, declared, Arrays.copyOf(names, end));
        boolean hasArgs = args.length > 1 || last != State.MISSING;
        if (hasArgs && Values.entries(value) != null) {
            throw state.error(name + " is not a method but has arguments");
        }
        Object next = field(state, value, name);
        if (next instanceof Func method && isObject(value)) {
            return Calls.call(state, dot, method, state.at, name, args, last);
        }
        if (hasArgs && next != NO_FIELD && next != NIL_POINTER && value != Absent.ABSENT) {
            throw state.error(name + " has arguments but cannot be invoked as function");
        }
        return checked(state, next, base, declared, names, end);
    }

    private static boolean isObject(Object receiver) {
        return receiver instanceof GoObject || receiver instanceof Int;
    }

    private static Object field(State state, Object receiver, String name) {
        if (receiver instanceof Map<?, ?> map) {
            return entry(state, map, GoType.ANY, name);
        }
        Object target = receiver;
        while (target instanceof Pointer pointer) {
            target = Values.of(pointer.target());
        }
        if (target instanceof Struct struct) {
            Object value = struct.field(name);
            return value == Absent.ABSENT ? NO_FIELD : Values.of(value);
        }
        if (target instanceof TypedMap map) {
            return entry(state, map.entries(), map.elem(), name);
        }
        if (target instanceof Map<?, ?> map) {
            return entry(state, map, GoType.ANY, name);
        }
        if (target instanceof Unknown unknown) {
            return unknown.member(name);
        }
        if (target == Absent.ABSENT) {
            if (state.program.missingKey() == MissingKey.ERROR) {
                throw state.missingKey("nil data; no entry for key " + Quote.string(name), name);
            }
            return target;
        }
        if (target instanceof TypedNil nil) {
            return switch (nil.type().kind()) {
                case MAP -> missing(state, nil.type().elem(), name);
                case POINTER -> {
                    StructType layout = nil.type().elem().layout();
                    yield layout != null && !layout.has(name) ? NO_FIELD : NIL_POINTER;
                }
                default -> NO_FIELD;
            };
        }
        Func method = target instanceof GoObject object
                ? object.method(name)
                : target instanceof Int number ? NamedInts.method(number, name) : null;
        return method != null ? method : target == null ? NIL_POINTER : NO_FIELD;
    }

    private static Object entry(State state, Map<?, ?> map, GoType elem, String name) {
        Object value = map.get(name);
        return value == null && !map.containsKey(name) ? missing(state, elem, name) : Values.of(value);
    }

    private static Object missing(State state, GoType elem, String name) {
        return switch (state.program.missingKey()) {
            case DEFAULT, INVALID -> Absent.ABSENT;
            case ZERO -> Values.zero(elem);
            case ERROR -> throw state.missingKey("map has no entry for key " + Quote.string(name), name);
        };
    }

    private static Object checked(State state, Object value, Object base, GoType declared, String[] names, int index) {
        if (value == NO_FIELD) {
            throw state.error("can't evaluate field " + names[index] + " in type "
                    + declaredType(state, base, declared, names, index));
        }
        if (value == NIL_POINTER) {
            throw state.error(
                    "nil pointer evaluating " + declaredType(state, base, declared, names, index) + "." + names[index]);
        }
        return value;
    }

    /** The type that Go gives the value before the last name: that of the elements of its map, or of its field. */
    private static GoType declaredType(State state, Object base, GoType declared, String[] names, int index) {
        if (index == 0) {
            return declared != null ? declared : Values.typeOf(base);
        }
        Object container = chain(state, base, declared, Arrays.copyOf(names, index - 1));
        while (container instanceof Pointer pointer) {
            container = pointer.target();
        }
        if (container instanceof Struct struct) {
            StructType type = struct.structType();
            int field = type.indexOf(names[index - 1]);
            return field >= 0 ? type.fields().get(field).type() : Values.typeOf(struct.field(names[index - 1]));
        }
        GoType type = Values.typeOf(container);
        return type.kind() == Kind.MAP
                ? type.elem()
                : Values.typeOf(chain(state, container, null, new String[] {names[index - 1]}));
    }
}
