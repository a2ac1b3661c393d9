package io.jerrycan.template.value;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Go type: what {@code %T} prints and what parameters are checked against.
 *
 * @param kind its kind
 * @param name as Go prints it: {@code map[string]interface {}}, {@code []uint8}, {@code *param.PhaseParams}
 * @param elem the element type of a slice, map or pointer, else null
 * @param layout the fields of a struct type if they are known, else null
 */
public record GoType(Kind kind, String name, GoType elem, StructType layout) {
    public static final GoType ANY = new GoType(Kind.INTERFACE, "interface {}", null);
    public static final GoType ERROR = new GoType(Kind.INTERFACE, "error", null);
    /** The parameter type of Go's builtins, which take any value, also one that is not there. */
    public static final GoType REFLECT_VALUE = new GoType(Kind.STRUCT, "reflect.Value", null);

    public static final GoType BOOL = basic(Kind.BOOL);
    public static final GoType STRING = basic(Kind.STRING);
    public static final GoType INT = basic(Kind.INT);
    public static final GoType INT8 = basic(Kind.INT8);
    public static final GoType INT16 = basic(Kind.INT16);
    public static final GoType INT32 = basic(Kind.INT32);
    public static final GoType INT64 = basic(Kind.INT64);
    public static final GoType UINT = basic(Kind.UINT);
    public static final GoType UINT8 = basic(Kind.UINT8);
    public static final GoType UINT16 = basic(Kind.UINT16);
    public static final GoType UINT32 = basic(Kind.UINT32);
    public static final GoType UINT64 = basic(Kind.UINT64);
    public static final GoType UINTPTR = basic(Kind.UINTPTR);
    public static final GoType FLOAT32 = basic(Kind.FLOAT32);
    public static final GoType FLOAT64 = basic(Kind.FLOAT64);
    public static final GoType COMPLEX128 = basic(Kind.COMPLEX128);

    public static final GoType BYTES = slice(UINT8);
    public static final GoType LIST = slice(ANY);
    public static final GoType STRINGS = slice(STRING);
    public static final GoType INTS = slice(INT);
    public static final GoType MAP = map(ANY);
    public static final GoType STRING_MAP = map(STRING);
    public static final GoType BYTES_MAP = map(BYTES);

    public static final GoType TIME = new GoType(Kind.STRUCT, "time.Time", null);
    public static final GoType DURATION = new GoType(Kind.INT64, "time.Duration", null);
    public static final GoType MONTH = new GoType(Kind.INT, "time.Month", null);
    public static final GoType WEEKDAY = new GoType(Kind.INT, "time.Weekday", null);

    private static final Map<String, GoType> KNOWN = Stream.of(
                    ANY,
                    ERROR,
                    REFLECT_VALUE,
                    BOOL,
                    STRING,
                    INT,
                    INT8,
                    INT16,
                    INT32,
                    INT64,
                    UINT,
                    UINT8,
                    UINT16,
                    UINT32,
                    UINT64,
                    UINTPTR,
                    FLOAT32,
                    FLOAT64,
                    COMPLEX128,
                    TIME,
                    DURATION,
                    MONTH,
                    WEEKDAY)
            .collect(Collectors.toMap(GoType::name, Function.identity()));

    public GoType(Kind kind, String name, GoType elem) {
        this(kind, name, elem, null);
    }

    private static GoType basic(Kind kind) {
        return new GoType(kind, kind.toString(), null);
    }

    /** {@code []elem}. */
    public static GoType slice(GoType elem) {
        return new GoType(Kind.SLICE, "[]" + elem.name, elem);
    }

    /** {@code map[string]elem}: the keys of a template's maps are always strings. */
    public static GoType map(GoType elem) {
        return new GoType(Kind.MAP, "map[string]" + elem.name, elem);
    }

    /** {@code *elem}. */
    public static GoType pointer(GoType elem) {
        return new GoType(Kind.POINTER, "*" + elem.name, elem);
    }

    /** A struct type by its qualified name, such as {@code param.TemplateParams}. */
    public static GoType struct(String name) {
        return new GoType(Kind.STRUCT, name, null);
    }

    /**
     * The type that Go writes so: {@code string}, {@code []int}, {@code map[string][]byte}, {@code interface{}},
     * {@code any}, {@code *time.Time}.
     *
     * @throws IllegalArgumentException if the text has a name that is not one of Go's basic types or of package time
     */
    public static GoType parse(String text) {
        String type = text.strip();
        if (type.startsWith("[]")) {
            return slice(parse(type.substring(2)));
        }
        if (type.startsWith("map[string]")) {
            return map(parse(type.substring("map[string]".length())));
        }
        if (type.startsWith("*")) {
            return pointer(parse(type.substring(1)));
        }
        GoType known =
                switch (type) {
                    case "any", "interface{}" -> ANY;
                    case "byte" -> UINT8;
                    case "rune" -> INT32;
                    default -> KNOWN.get(type);
                };
        if (known == null) {
            throw new IllegalArgumentException("not a Go type: " + type);
        }
        return known;
    }

    /** Types are the same if they have the same name. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof GoType type && kind == type.kind && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
