package io.jerrycan.template.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A value of a {@link StructType}. Fields that were not given have the zero value of their type. */
public final class Struct {
    private final StructType type;
    private final Object[] values;

    private Struct(StructType type, Object[] values) {
        this.type = type;
        this.values = values;
    }

    /**
     * A struct with the given fields.
     *
     * @throws IllegalArgumentException if a name is not a field of the type
     */
    public static Struct of(StructType type, Map<String, ?> fields) {
        Object[] values = new Object[type.fields().size()];
        for (int i = 0; i < values.length; i++) {
            StructType.Field field = type.fields().get(i);
            values[i] = fields.containsKey(field.name()) ? fields.get(field.name()) : Values.zero(field.type());
        }
        for (String name : fields.keySet()) {
            if (type.indexOf(name) < 0) {
                throw new IllegalArgumentException(type.type() + " has no field " + name);
            }
        }
        return new Struct(type, values);
    }

    /** A struct whose fields all are {@code interface{}}, in the map's order; for a type that is used once. */
    public static Struct of(String typeName, Map<String, ?> fields) {
        List<StructType.Field> list = new ArrayList<>();
        fields.keySet().forEach(name -> list.add(StructType.Field.of(name, GoType.ANY)));
        return of(new StructType(typeName, list), fields);
    }

    public StructType structType() {
        return type;
    }

    public GoType type() {
        return type.type();
    }

    /** The value of the field at that place. */
    public Object get(int index) {
        return values[index];
    }

    /** The values of all fields, in order. */
    List<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The value of a field or of a field of an embedded struct, or {@link Absent#ABSENT} if there is no such field. */
    public Object field(String name) {
        int index = type.indexOf(name);
        if (index >= 0) {
            return values[index];
        }
        for (int i = 0; i < values.length; i++) {
            if (type.fields().get(i).embedded() && values[i] instanceof Struct inner) {
                Object value = inner.field(name);
                if (value != Absent.ABSENT) {
                    return value;
                }
            }
        }
        return Absent.ABSENT;
    }
}
