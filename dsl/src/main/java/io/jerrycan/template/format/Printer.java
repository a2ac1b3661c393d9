package io.jerrycan.template.format;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.Complex;
import io.jerrycan.template.value.Func;
import io.jerrycan.template.value.GoObject;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.NamedInts;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.Optional;

/** Prints values under a verb and flags. */
final class Printer {
    static final String NIL = "<nil>";
    /** The verbs for which a value's own text is used. */
    private static final String TEXT_VERBS = "vsxXq";

    static final String PLACE = "0xc000010000";

    final StringBuilder out = new StringBuilder();
    final Flags flags = new Flags();
    final TextPrinter texts = new TextPrinter(this);
    final NumberPrinter numbers = new NumberPrinter(this);
    private final CompositePrinter composites = new CompositePrinter(this);

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
            texts.text(Values.typeOf(value).name(), 's', null);
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

    void value(Object value, char verb, int depth) {
        if (value instanceof String string) {
            texts.text(string, verb, value);
        } else if (value instanceof Long number) {
            numbers.integer(number, GoType.INT64, verb, value);
        } else if (value instanceof Int number) {
            String name = flags.sharpV || TEXT_VERBS.indexOf(verb) < 0 ? null : NamedInts.string(number);
            if (name != null) {
                texts.text(name, verb, value);
            } else {
                numbers.integer(number.value(), number.type(), verb, value);
            }
        } else if (value instanceof Boolean bool) {
            if (verb == 't' || verb == 'v') {
                flags.pad(out, bool.toString());
            } else {
                bad(value, verb);
            }
        } else if (value instanceof Double number) {
            numbers.number(number, verb, value);
        } else if (value instanceof byte[] bytes) {
            composites.bytes(bytes, verb, depth);
        } else {
            composite(value, verb, depth);
        }
    }

    private void composite(Object value, char verb, int depth) {
        if (value instanceof Complex complex) {
            numbers.complex(complex, verb);
        } else if (value instanceof GoObject object) {
            object(object, verb);
        } else if (value instanceof TypedNil nil) {
            composites.nil(nil, verb);
        } else if (value instanceof Pointer pointer) {
            composites.pointer(pointer, verb, depth);
        } else if (value instanceof Struct struct) {
            composites.struct(struct, verb, depth);
        } else if (value instanceof Func) {
            flags.pad(out, PLACE);
        } else if (Values.entries(value) != null) {
            composites.map(value, Values.entries(value), verb, depth);
        } else {
            composites.list(value, Values.elements(value), verb, depth);
        }
    }

    private void object(GoObject object, char verb) {
        Optional<String> string = flags.sharpV || TEXT_VERBS.indexOf(verb) < 0 ? Optional.empty() : object.string();
        if (string.isPresent()) {
            texts.text(string.get(), verb, object);
        } else if (verb == 'v') {
            out.append(object.string().orElse("{}"));
        } else {
            bad(object, verb);
        }
    }
}
