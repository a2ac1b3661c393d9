package io.jerrycan.template.format;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Complex;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoObject;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.NamedInts;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints values under a verb and flags. */
final class Printer {
    private static final String NIL = "<nil>";
    /** The verbs for which a value's own text is used. */
    private static final String TEXT_VERBS = "vsxXq";

    private static final String PLACE = "0xc000010000";

    final StringBuilder out = new StringBuilder();
    final Flags flags = new Flags();

    String result() {
        return Utf8.normalize(out.toString());
    }

    /** Prints an argument. */
    void print(Object arg, char verb) {
        Object value = Values.of(arg);
        if (value == null || value == Absent.ABSENT) {
            if (verb == 'T' || verb == 'v') {
                flags.pad(out, NIL);
            } else {
                bad(null, verb);
            }
        } else if (verb == 'T') {
            text(Values.typeOf(value).name(), 's', null);
        } else if (verb == 'w' && !(value instanceof byte[])) {
            bad(value, verb);
        } else if (verb == 'p') {
            place(value);
        } else {
            value(value, verb, 0);
        }
    }

    /** Prints where in memory a value is, which means nothing here: a number that only looks like a place. */
    private void place(Object value) {
        if (value instanceof TypedNil) {
            flags.pad(out, "0x0");
        } else if (value instanceof Pointer
                || value instanceof Func
                || Values.kindOf(value).canBeNil()) {
            flags.pad(out, PLACE);
        } else {
            bad(value, 'p');
        }
    }

    /** Prints {@code %!verb(type=value)}. */
    void bad(Object value, int verb) {
        out.append("%!").appendCodePoint(verb).append('(');
        if (value == null) {
            out.append(NIL);
        } else {
            out.append(Values.typeOf(value)).append('=');
            boolean plusV = flags.plusV;
            boolean sharpV = flags.sharpV;
            flags.plusV = flags.sharpV = false;
            value(value, 'v', 0);
            flags.plusV = plusV;
            flags.sharpV = sharpV;
        }
        out.append(')');
    }

    private void value(Object value, char verb, int depth) {
        if (value instanceof String string) {
            text(string, verb, value);
        } else if (value instanceof Long number) {
            integer(number, GoType.INT64, verb, value);
        } else if (value instanceof Int number) {
            String name = flags.sharpV || TEXT_VERBS.indexOf(verb) < 0 ? null : NamedInts.string(number);
            if (name != null) {
                text(name, verb, value);
            } else {
                integer(number.value(), number.type(), verb, value);
            }
        } else if (value instanceof Boolean bool) {
            if (verb == 't' || verb == 'v') {
                flags.pad(out, bool.toString());
            } else {
                bad(value, verb);
            }
        } else if (value instanceof Double number) {
            number(number, verb, value);
        } else if (value instanceof byte[] bytes) {
            bytes(bytes, verb, depth);
        } else {
            composite(value, verb, depth);
        }
    }

    private void composite(Object value, char verb, int depth) {
        if (value instanceof Complex complex) {
            complex(complex, verb);
        } else if (value instanceof GoObject object) {
            object(object, verb);
        } else if (value instanceof TypedNil nil) {
            nil(nil, verb);
        } else if (value instanceof Pointer pointer) {
            pointer(pointer, verb, depth);
        } else if (value instanceof Struct struct) {
            struct(struct, verb, depth);
        } else if (value instanceof Func) {
            flags.pad(out, PLACE);
        } else if (Values.entries(value) != null) {
            map(value, Values.entries(value), verb, depth);
        } else {
            list(value, Values.elements(value), verb, depth);
        }
    }

    private void object(GoObject object, char verb) {
        Optional<String> string = flags.sharpV || TEXT_VERBS.indexOf(verb) < 0 ? Optional.empty() : object.string();
        if (string.isPresent()) {
            text(string.get(), verb, object);
        } else if (verb == 'v') {
            out.append(object.string().orElse("{}"));
        } else {
            bad(object, verb);
        }
    }

    private void text(String text, char verb, Object value) {
        switch (verb) {
            case 'v' -> {
                if (flags.sharpV) {
                    quoted(text);
                } else {
                    flags.pad(out, flags.truncate(text));
                }
            }
            case 's' -> flags.pad(out, flags.truncate(text));
            case 'q' -> quoted(text);
            case 'x', 'X' -> hex(Utf8.encode(text), verb);
            default -> bad(value, verb);
        }
    }

    private void quoted(String raw) {
        String text = flags.truncate(raw);
        if (flags.sharp && Quote.canBackquote(text)) {
            flags.pad(out, "`" + text + "`");
        } else {
            flags.pad(out, flags.plus ? Quote.ascii(text) : Quote.string(text));
        }
    }

    private void hex(byte[] bytes, char verb) {
        String digits = verb == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
        int length = flags.precision >= 0 ? Math.min(flags.precision, bytes.length) : bytes.length;
        StringBuilder text = new StringBuilder(2 * length);
        for (int i = 0; i < length; i++) {
            if (i > 0 && flags.space) {
                text.append(' ');
            }
            if (flags.sharp && (i == 0 || flags.space)) {
                text.append('0').append(verb);
            }
            text.append(digits.charAt(bytes[i] >> 4 & 15)).append(digits.charAt(bytes[i] & 15));
        }
        flags.pad(out, text.toString());
    }

    private void integer(long number, GoType type, char verb, Object value) {
        boolean signed = type.kind().isSigned();
        switch (verb) {
            case 'v' -> {
                if (flags.sharpV && !signed) {
                    goHex(number);
                } else {
                    Integers.format(out, flags, number, signed, 'd');
                }
            }
            case 'd', 'b', 'o', 'O', 'x', 'X' -> Integers.format(out, flags, number, signed, verb);
            case 'c' -> flags.pad(out, Integers.character(number));
            case 'q' -> flags.pad(out, Quote.rune(number, flags.plus));
            case 'U' -> Integers.unicode(out, flags, number);
            default -> bad(value, verb);
        }
    }

    private void goHex(long number) {
        boolean sharp = flags.sharp;
        flags.sharp = true;
        Integers.format(out, flags, number, false, 'x');
        flags.sharp = sharp;
    }

    private void number(double number, char verb, Object value) {
        switch (verb) {
            case 'v' -> Numbers.format(out, flags, number, 'g', -1);
            case 'g', 'G', 'x', 'X', 'b' -> Numbers.format(out, flags, number, verb, -1);
            case 'e', 'E', 'f', 'F' -> Numbers.format(out, flags, number, verb == 'F' ? 'f' : verb, 6);
            default -> bad(value, verb);
        }
    }

    private void complex(Complex complex, char verb) {
        if ("vgGeEfFxXb".indexOf(verb) < 0) {
            bad(complex, verb);
            return;
        }
        boolean plus = flags.plus;
        out.append('(');
        number(complex.real(), verb, complex);
        flags.plus = true;
        number(complex.imaginary(), verb, complex);
        out.append("i)");
        flags.plus = plus;
    }

    private void bytes(byte[] bytes, char verb, int depth) {
        switch (verb) {
            case 's', 'q', 'x', 'X' -> {
                if (verb == 'x' || verb == 'X') {
                    hex(bytes, verb);
                } else {
                    text(Utf8.decode(bytes), verb, bytes);
                }
            }
            case 'v', 'd' -> {
                out.append(flags.sharpV ? depth == 0 ? "[]byte{" : "[]uint8{" : "[");
                for (int i = 0; i < bytes.length; i++) {
                    separate(i);
                    integer(bytes[i] & 0xff, GoType.UINT8, verb, null);
                }
                out.append(flags.sharpV ? '}' : ']');
            }
            default -> list(bytes, Values.elements(bytes), verb, depth);
        }
    }

    private void separate(int index) {
        if (index > 0) {
            out.append(flags.sharpV ? ", " : " ");
        }
    }

    private void element(Object host, GoType declared, char verb, int depth) {
        Object value = Values.of(host);
        if (value == null) {
            out.append(flags.sharpV ? declared.name() + "(nil)" : NIL);
        } else {
            value(value, verb, depth + 1);
        }
    }

    private void list(Object list, List<?> elements, char verb, int depth) {
        GoType type = Values.typeOf(list);
        out.append(flags.sharpV ? type.name() + "{" : "[");
        int i = 0;
        for (Object element : elements) {
            separate(i++);
            element(element, type.elem(), verb, depth);
        }
        out.append(flags.sharpV ? '}' : ']');
    }

    private void map(Object map, Map<String, ?> entries, char verb, int depth) {
        GoType type = Values.typeOf(map);
        out.append(flags.sharpV ? type.name() + "{" : "map[");
        int i = 0;
        for (String key : Values.sortedKeys(entries)) {
            separate(i++);
            text(key, verb, key);
            out.append(':');
            element(entries.get(key), type.elem(), verb, depth);
        }
        out.append(flags.sharpV ? '}' : ']');
    }

    private void struct(Struct struct, char verb, int depth) {
        out.append(flags.sharpV ? struct.type().name() : "").append('{');
        List<StructType.Field> fields = struct.structType().fields();
        for (int i = 0; i < fields.size(); i++) {
            separate(i);
            if (flags.plusV || flags.sharpV) {
                out.append(fields.get(i).name()).append(':');
            }
            element(struct.get(i), fields.get(i).type(), verb, depth);
        }
        out.append('}');
    }

    private void pointer(Pointer pointer, char verb, int depth) {
        Kind target = Values.kindOf(pointer.target());
        if (depth == 0 && (target == Kind.STRUCT || target == Kind.MAP || target == Kind.SLICE)) {
            out.append('&');
            value(Values.of(pointer.target()), verb, depth + 1);
        } else if (verb == 'v') {
            flags.pad(out, PLACE);
        } else {
            bad(pointer, verb);
        }
    }

    private void nil(TypedNil nil, char verb) {
        GoType type = nil.type();
        if (type.kind() == Kind.SLICE || type.kind() == Kind.MAP) {
            if (flags.sharpV) {
                out.append(type.equals(GoType.BYTES) ? "[]byte" : type.name()).append("(nil)");
            } else if (type.equals(GoType.BYTES) && "sqxX".indexOf(verb) >= 0) {
                text("", verb, nil);
            } else {
                out.append(type.kind() == Kind.MAP ? "map[]" : "[]");
            }
        } else if ("bodxX".indexOf(verb) >= 0) {
            Integers.format(out, flags, 0, false, verb);
        } else if (verb == 'v') {
            flags.pad(out, flags.sharpV ? "(" + type.name() + ")(nil)" : NIL);
        } else {
            out.append("%!").append(verb).append('(').append(type.name()).append("=<nil>)");
        }
    }
}
