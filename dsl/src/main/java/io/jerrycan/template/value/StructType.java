package io.jerrycan.template.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Go struct type: its qualified name and its exported fields, in order. Make one per type, not per value. */
public final class StructType {
    /**
     * A field.
     *
     * @param name as templates name it
     * @param type its Go type
     * @param json its name in JSON; empty means that its members are inlined; "-" means it is left out
     * @param omitEmpty whether JSON leaves it out when it is false, 0, "", nil or has no elements
     * @param embedded whether the fields of its value, a struct, are also fields of this one
     */
    public record Field(String name, GoType type, String json, boolean omitEmpty, boolean embedded) {
        public static Field of(String name, GoType type) {
            return new Field(name, type, name, false, false);
        }

        public Field json(String json) {
            return new Field(name, type, json, omitEmpty, embedded);
        }

        public Field withOmitEmpty() {
            return new Field(name, type, json, true, embedded);
        }

        public Field withEmbedded() {
            return new Field(name, type, json, omitEmpty, true);
        }
    }

    private final GoType type;
    private final List<Field> fields;
    private final Map<String, Integer> indexes = new HashMap<>();

    public StructType(String name, List<Field> fields) {
        this.type = new GoType(Kind.STRUCT, name, null, this);
        this.fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            if (indexes.put(fields.get(i).name(), i) != null) {
                throw new IllegalArgumentException("field " + fields.get(i).name() + " twice in " + name);
            }
        }
    }

    public GoType type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    /** Whether the type or one that it embeds has that field. */
    public boolean has(String name) {
        return indexOf(name) >= 0
                || fields.stream()
                        .anyMatch(field -> field.embedded()
                                && field.type().layout() != null
                                && field.type().layout().has(name));
    }

    /** The place of the field among {@link #fields}, or -1. */
    public int indexOf(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }
}
