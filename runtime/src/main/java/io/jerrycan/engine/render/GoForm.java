package io.jerrycan.engine.render;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Short ways to write down Go struct types and their values. */
final class GoForm {
    private GoForm() {}

    static Fields fields() {
        return new Fields();
    }

    /** The fields of one or more struct types, in order. */
    static final class Fields {
        private final List<StructType.Field> fields = new ArrayList<>();

        /** A field without a JSON tag. */
        Fields add(String name, GoType type) {
            fields.add(StructType.Field.of(name, type));
            return this;
        }

        Fields add(String name, GoType type, String json, boolean omitEmpty) {
            StructType.Field field = StructType.Field.of(name, type).json(json);
            fields.add(omitEmpty ? field.withOmitEmpty() : field);
            return this;
        }

        Fields embed(StructType type, String name, String json) {
            fields.add(StructType.Field.of(name, type.type()).json(json).withEmbedded());
            return this;
        }

        StructType of(String name) {
            return new StructType(name, fields);
        }
    }

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
