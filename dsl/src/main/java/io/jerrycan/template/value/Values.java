package io.jerrycan.template.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds for values of every Go type. Each function takes any value of the table in the package's page. */
public final class Values {
    private Values() {}

    /**
     * A host's value in its one form: Integer, Short and Byte become Long, Float and BigDecimal become Double. Elements of
     * maps and lists are not touched: call this on each element that is read.
     *
     * @throws UnsupportedValue if the class is none that a template may see
     */
    public static Object of(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Map
                || value instanceof List
                || value instanceof Int
                || value instanceof Double) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger big) {
            return big.bitLength() < 64 ? (Object) big.longValue() : (Object) big.doubleValue();
        }
        if (value instanceof Float || value instanceof BigDecimal) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof byte[]
                || value instanceof TypedMap
                || value instanceof TypedList
                || value instanceof Struct
                || value instanceof Pointer
                || value instanceof TypedNil
                || value instanceof Absent
                || value instanceof GoObject
                || value instanceof Func
                || value instanceof Unknown) {
            return value;
        }
        throw new UnsupportedValue(
                "data must be maps, lists, strings, numbers, booleans, bytes or a Struct; there is a value", value);
    }

    /** The type of the value; {@link GoType#ANY} for null, which Go calls a nil {@code interface {}}. */
    public static GoType typeOf(Object host) {
        Object value = of(host);
        if (value == null || value == Absent.ABSENT || value instanceof Unknown) {
            return GoType.ANY;
        }
        if (value instanceof String) {
            return GoType.STRING;
        }
        if (value instanceof Map) {
            return GoType.MAP;
        }
        if (value instanceof List) {
            return GoType.LIST;
        }
        if (value instanceof Long) {
            return GoType.INT64;
        }
        if (value instanceof Boolean) {
            return GoType.BOOL;
        }
        if (value instanceof Int i) {
            return i.type();
        }
        if (value instanceof Double) {
            return GoType.FLOAT64;
        }
        if (value instanceof byte[]) {
            return GoType.BYTES;
        }
        if (value instanceof TypedMap map) {
            return map.type();
        }
        if (value instanceof TypedList list) {
            return list.type();
        }
        if (value instanceof Struct struct) {
            return struct.type();
        }
        if (value instanceof Pointer pointer) {
            return pointer.type();
        }
        if (value instanceof TypedNil nil) {
            return nil.type();
        }
        if (value instanceof GoObject object) {
            return object.type();
        }
        return funcType((Func) value);
    }

    private static GoType funcType(Func func) {
        StringBuilder name = new StringBuilder("func(");
        List<GoType> parameters = func.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            name.append(i == 0 ? "" : ", ")
                    .append(func.variadic() && i == parameters.size() - 1 ? "..." : "")
                    .append(parameters.get(i));
        }
        return new GoType(Kind.FUNC, name + ") interface {}", null);
    }

    /** The kind of the value; {@link Kind#INVALID} for null and for what is absent. */
    public static Kind kindOf(Object value) {
        return value == null || value == Absent.ABSENT
                ? Kind.INVALID
                : typeOf(value).kind();
    }

    /** The zero value of a type: {@code 0}, {@code ""}, a typed nil, null for {@code interface {}}. */
    public static Object zero(GoType type) {
        return switch (type.kind()) {
            case BOOL -> false;
            case STRING -> "";
            case FLOAT32, FLOAT64 -> 0.0;
            case INTERFACE, INVALID -> null;
            case MAP, SLICE, POINTER, FUNC -> new TypedNil(type);
            case STRUCT ->
                type.equals(GoType.TIME)
                        ? Time.ZERO
                        : type.layout() != null ? Struct.of(type.layout(), Map.of()) : Struct.of(type.name(), Map.of());
            default -> type.equals(GoType.INT64) ? (Object) 0L : Int.of(type, 0);
        };
    }

    /**
     * The elements of a slice of any type ({@code byte[]} gives uint8 {@link Int}s, a nil slice gives none), or null if the
     * value is not a slice.
     */
    public static List<?> elements(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof TypedList list) {
            return list.items();
        }
        if (value instanceof byte[] bytes) {
            return new AbstractList<Int>() {
                @Override
                public Int get(int index) {
                    return Int.of(GoType.UINT8, bytes[index]);
                }

                @Override
                public int size() {
                    return bytes.length;
                }
            };
        }
        return value instanceof TypedNil nil && nil.type().kind() == Kind.SLICE ? List.of() : null;
    }

    /** The entries of a map of any type (a nil map gives none), or null if the value is not a map. */
    @SuppressWarnings("unchecked")
    public static Map<String, ?> entries(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        if (value instanceof TypedMap map) {
            return map.entries();
        }
        return value instanceof TypedNil nil && nil.type().kind() == Kind.MAP ? Map.of() : null;
    }

    /**
     * The keys of a map in Go's order: templates range over maps and print them so.
     *
     * @throws UnsupportedValue if a key is not a string
     */
    public static List<String> sortedKeys(Map<String, ?> entries) {
        List<String> keys = new ArrayList<>(entries.size());
        for (Object key : entries.keySet()) {
            if (!(key instanceof String name)) {
                throw new UnsupportedValue("keys of maps must be strings; there is one", key);
            }
            keys.add(name);
        }
        if (keys.size() > 1) {
            keys.sort(Utf8.ORDER);
        }
        return keys;
    }

    /**
     * Go's truth, as {@code if}, {@code not} and sprig's {@code ternary} understand it: false are null, absent, false, 0,
     * "" and whatever has no elements; a struct is always true.
     */
    public static boolean truth(Object host) {
        Object value = of(host);
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof String string) {
            return !string.isEmpty();
        }
        if (value == null || value == Absent.ABSENT || value instanceof TypedNil) {
            return false;
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof Int number) {
            return number.value() != 0;
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length > 0;
        }
        if (value instanceof Unknown unknown) {
            throw new NotKnown(unknown);
        }
        Map<String, ?> entries = entries(value);
        if (entries != null) {
            return !entries.isEmpty();
        }
        List<?> elements = elements(value);
        return elements == null || !elements.isEmpty();
    }
}
