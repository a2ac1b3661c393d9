package io.jerrycan.engine.render;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Short ways to write down values of Go struct types. */
final class GoForm {
    private GoForm() {}

    static Value struct(StructType type) {
        return new Value(type);
    }

    /** Collects the fields of a struct; those that are not set have the zero value of their type. */
    static final class Value {
        private final StructType type;
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Value(StructType type) {
            this.type = type;
        }

        Value set(String field, Object value) {
            fields.put(field, value);
            return this;
        }

        Struct build() {
            return Struct.of(type, fields);
        }
    }

    static <T> TypedMap mapOf(GoType elem, Map<String, T> values, Function<T, ?> form) {
        Map<String, Object> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, form.apply(value)));
        return new TypedMap(elem, entries);
    }
}
