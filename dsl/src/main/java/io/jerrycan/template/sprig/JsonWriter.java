package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Floats;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoObject;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.Time;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes values as Go's {@code encoding/json} does: keys in order, fields of structs by their tags, bytes as base64. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean escapeHtml;
    private final boolean pretty;
    private int depth;

    private JsonWriter(boolean escapeHtml, boolean pretty) {
        this.escapeHtml = escapeHtml;
        this.pretty = pretty;
    }

    /**
     * The value as JSON.
     *
     * @param escapeHtml whether {@code < > &} become {@code \\u003c} and so on
     * @param pretty whether it is indented by two spaces
     * @throws FunctionError for a value that JSON cannot hold
     */
    static String write(Object value, boolean escapeHtml, boolean pretty) {
        JsonWriter writer = new JsonWriter(escapeHtml, pretty);
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Object host) {
        Object value = Values.of(host);
        if (value == null || value == Absent.ABSENT || value instanceof TypedNil) {
            out.append("null");
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Boolean || value instanceof Long || value instanceof Int) {
            out.append(value);
        } else if (value instanceof byte[] bytes) {
            string(Encodings.base64(bytes));
        } else if (value instanceof Pointer pointer) {
            value(pointer.target());
        } else if (value instanceof Struct struct) {
            Map<String, Object> members = new LinkedHashMap<>();
            collect(struct, members);
            object(members);
        } else if (value instanceof GoObject object) {
            goObject(object);
        } else if (value instanceof Func) {
            throw new FunctionError("json: unsupported type: " + Values.typeOf(value));
        } else if (Values.entries(value) != null) {
            Map<String, ?> entries = Values.entries(value);
            Map<String, Object> members = new LinkedHashMap<>();
            Values.sortedKeys(entries).forEach(key -> members.put(key, entries.get(key)));
            object(members);
        } else {
            array(Values.elements(value));
        }
    }

    private static void collect(Struct struct, Map<String, Object> members) {
        List<StructType.Field> fields = struct.structType().fields();
        for (int i = 0; i < fields.size(); i++) {
            StructType.Field field = fields.get(i);
            Object value = struct.get(i);
            Object target = value instanceof Pointer pointer ? pointer.target() : value;
            if (field.json().isEmpty() && target instanceof Struct inner) {
                collect(inner, members);
            } else if (!field.json().isEmpty()
                    && !field.json().equals("-")
                    && !(field.omitEmpty() && Defaults.isEmpty(value))) {
                members.put(field.json(), value);
            }
        }
    }

    private void goObject(GoObject object) {
        if (object instanceof Time time) {
            string(time.format("2006-01-02T15:04:05.999999999Z07:00"));
        } else if (object instanceof Version version) {
            string(version.toString());
        } else {
            out.append("{}");
        }
    }

    private void object(Map<String, ?> members) {
        List<Runnable> parts = new ArrayList<>();
        members.forEach((key, value) -> parts.add(() -> {
            string(key);
            out.append(pretty ? ": " : ":");
            value(value);
        }));
        nested('{', parts, '}');
    }

    private void array(List<?> elements) {
        List<Runnable> parts = new ArrayList<>();
        elements.forEach(element -> parts.add(() -> value(element)));
        nested('[', parts, ']');
    }

    private void nested(char open, List<Runnable> parts, char close) {
        out.append(open);
        if (++depth > JsonReader.MAX_DEPTH) {
            throw new FunctionError("json: unsupported value: encountered a cycle or too many levels");
        }
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : ",");
            newLine();
            parts.get(i).run();
        }
        depth--;
        if (!parts.isEmpty()) {
            newLine();
        }
        out.append(close);
    }

    private void newLine() {
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    /** Without an exponent from 1e-6 up to 1e21. */
    private void number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new FunctionError("json: unsupported value: " + Floats.format(number, 'g', -1));
        }
        double size = Math.abs(number);
        boolean plain = size == 0 || size >= 1e-6 && size < 1e21;
        String text = Floats.format(number, plain ? 'f' : 'e', -1);
        out.append(plain ? text : text.replace("e-0", "e-"));
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
        ResultSize.checkString(out.length());
    }

    private void character(int rune) {
        int shortForm = "\"\\\b\f\n\r\t".indexOf(rune);
        if (shortForm >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(shortForm));
        } else if (Utf8.isInvalid(rune)) {
            unicode(0xfffd);
        } else if (rune < 0x20 || rune == 0x2028 || rune == 0x2029 || escapeHtml && "<>&".indexOf(rune) >= 0) {
            unicode(rune);
        } else {
            out.appendCodePoint(rune);
        }
    }

    private void unicode(int rune) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(rune >> shift & 15));
        }
    }
}
