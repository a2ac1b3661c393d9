package io.jerrycan.template.value;

import java.util.ArrayList;
import java.util.List;

/** A short way to write down the fields of one or more struct types, in order. */
public final class StructFields {
    private final List<StructType.Field> fields = new ArrayList<>();

    /** A field without a JSON tag. */
    public StructFields add(String name, GoType type) {
        fields.add(StructType.Field.of(name, type));
        return this;
    }

    public StructFields add(String name, GoType type, String json, boolean omitEmpty) {
        StructType.Field field = StructType.Field.of(name, type).json(json);
        fields.add(omitEmpty ? field.withOmitEmpty() : field);
        return this;
    }

    public StructFields embed(StructType type, String name, String json) {
        fields.add(StructType.Field.of(name, type.type()).json(json).withEmbedded());
        return this;
    }

    public StructType of(String name) {
        return new StructType(name, fields);
    }
}
