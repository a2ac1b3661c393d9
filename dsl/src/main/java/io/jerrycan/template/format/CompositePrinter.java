package io.jerrycan.template.format;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.List;
import java.util.Map;

/** Prints what is made of other values: lists, maps, structs, pointers, and what is nothing of these. */
final class CompositePrinter {
    private final Printer printer;
    private final Flags flags;
    private final StringBuilder out;

    CompositePrinter(Printer printer) {
        this.printer = printer;
        this.flags = printer.flags;
        this.out = printer.out;
    }

    void bytes(byte[] bytes, char verb, int depth) {
        switch (verb) {
            case 's', 'q', 'x', 'X' -> {
                if (verb == 'x' || verb == 'X') {
                    printer.texts.hex(bytes, verb);
                } else {
                    printer.texts.text(Utf8.decode(bytes), verb, bytes);
                }
            }
            case 'v', 'd' -> {
                out.append(flags.sharpV ? depth == 0 ? "[]byte{" : "[]uint8{" : "[");
                for (int i = 0; i < bytes.length; i++) {
                    separate(i);
                    printer.numbers.integer(bytes[i] & 0xff, GoType.UINT8, verb, null);
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
            out.append(flags.sharpV ? declared.name() + "(nil)" : Printer.NIL);
        } else {
            printer.value(value, verb, depth + 1);
        }
    }

    void list(Object list, List<?> elements, char verb, int depth) {
        GoType type = Values.typeOf(list);
        out.append(flags.sharpV ? type.name() + "{" : "[");
        int i = 0;
        for (Object element : elements) {
            separate(i++);
            element(element, type.elem(), verb, depth);
        }
        out.append(flags.sharpV ? '}' : ']');
    }

    void map(Object map, Map<String, ?> entries, char verb, int depth) {
        GoType type = Values.typeOf(map);
        out.append(flags.sharpV ? type.name() + "{" : "map[");
        int i = 0;
        for (String key : Values.sortedKeys(entries)) {
            separate(i++);
            printer.texts.text(key, verb, key);
            out.append(':');
            element(entries.get(key), type.elem(), verb, depth);
        }
        out.append(flags.sharpV ? '}' : ']');
    }

    void struct(Struct struct, char verb, int depth) {
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

    void pointer(Pointer pointer, char verb, int depth) {
        Kind target = Values.kindOf(pointer.target());
        if (depth == 0 && (target == Kind.STRUCT || target == Kind.MAP || target == Kind.SLICE)) {
            out.append('&');
            printer.value(Values.of(pointer.target()), verb, depth + 1);
        } else if (verb == 'v') {
            flags.pad(out, Printer.PLACE);
        } else {
            printer.bad(pointer, verb);
        }
    }

    void nil(TypedNil nil, char verb) {
        GoType type = nil.type();
        if (type.kind() == Kind.SLICE || type.kind() == Kind.MAP) {
            if (flags.sharpV) {
                out.append(type.equals(GoType.BYTES) ? "[]byte" : type.name()).append("(nil)");
            } else if (type.equals(GoType.BYTES) && "sqxX".indexOf(verb) >= 0) {
                printer.texts.text("", verb, nil);
            } else {
                out.append(type.kind() == Kind.MAP ? "map[]" : "[]");
            }
        } else if ("bodxX".indexOf(verb) >= 0) {
            Integers.format(out, flags, 0, false, verb);
        } else if (verb == 'v') {
            flags.pad(out, flags.sharpV ? "(" + type.name() + ")(nil)" : Printer.NIL);
        } else {
            out.append("%!").append(verb).append('(').append(type.name()).append("=<nil>)");
        }
    }
}
