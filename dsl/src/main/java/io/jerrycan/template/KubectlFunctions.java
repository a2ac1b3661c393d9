package io.jerrycan.template;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The functions that kubectl's template printer adds to Go's. */
final class KubectlFunctions {
    static final FunctionSet ALL = FunctionSet.builder()
            .add("exists", "interface{}, ...interface{}", KubectlFunctions::exists)
            .add("base64decode", "string", KubectlFunctions::decode)
            .build();

    private KubectlFunctions() {}

    /** Whether {@code index} with these arguments would give something other than nil. */
    private static Object exists(Args args) {
        Object value = args.get(0);
        for (Object index : args.rest(1)) {
            value = value instanceof Pointer pointer ? Values.of(pointer.target()) : value;
            Map<String, ?> entries = Values.entries(value);
            List<?> elements =
                    value instanceof String text ? Values.elements(Utf8.encode(text)) : Values.elements(value);
            if (entries != null && (index instanceof String || index == null)) {
                String key = index == null ? "" : (String) index;
                value = entries.containsKey(key)
                        ? Values.of(entries.get(key))
                        : Values.zero(Values.typeOf(value).elem());
            } else if (elements != null && (index instanceof Int || index instanceof Long)) {
                long place = index instanceof Int i ? i.value() : (Long) index;
                if (place < 0 || place >= elements.size()) {
                    return false;
                }
                value = Values.of(elements.get((int) place));
            } else {
                return false;
            }
        }
        return value != null && !(value instanceof TypedNil);
    }

    private static Object decode(Args args) {
        try {
            return Utf8.decode(Base64.getDecoder().decode(args.string(0).replaceAll("[\r\n]", "")));
        } catch (IllegalArgumentException e) {
            throw new FunctionError("base64 decode failed: not base64 data");
        }
    }
}
