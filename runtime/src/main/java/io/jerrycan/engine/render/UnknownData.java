package io.jerrycan.engine.render;

import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Unknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which of the data that templates see is not known.
 *
 * @param values by their path from the root, such as {@code [Phases, dump, Output]}; a path may lead into a map that has
 *     no such key yet
 */
public record UnknownData(Map<List<String>, Unknown> values) {
    public static final UnknownData NONE = new UnknownData(Map.of());

    public UnknownData {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public UnknownData and(UnknownData more) {
        Map<List<String>, Unknown> all = new LinkedHashMap<>(values);
        all.putAll(more.values);
        return new UnknownData(all);
    }

    /** The same with paths that begin at another place. */
    public UnknownData under(List<String> place) {
        Map<List<String>, Unknown> moved = new LinkedHashMap<>();
        values.forEach((path, value) ->
                moved.put(Stream.concat(place.stream(), path.stream()).toList(), value));
        return new UnknownData(moved);
    }

    Object in(Object data) {
        Object changed = data;
        for (Map.Entry<List<String>, Unknown> value : values.entrySet()) {
            changed = put(changed, value.getKey(), value.getValue());
        }
        return changed;
    }

    private static Object put(Object data, List<String> path, Unknown value) {
        if (path.isEmpty()) {
            return value;
        }
        String name = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (data instanceof Pointer pointer) {
            return new Pointer(put(pointer.target(), path, value));
        } else if (data instanceof Struct struct) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (StructType.Field field : struct.structType().fields()) {
                Object old = struct.field(field.name());
                fields.put(field.name(), field.name().equals(name) ? put(old, rest, value) : old);
            }
            return Struct.of(struct.structType(), fields);
        } else if (data instanceof TypedMap map) {
            return new TypedMap(map.elem(), put(map.entries(), name, rest, value));
        } else if (data instanceof Map<?, ?> map) {
            return put(map, name, rest, value);
        } else if (data instanceof TypedNil || data == null) {
            return put(Map.of(), name, rest, value);
        }
        return data;
    }

    private static Map<String, Object> put(Map<?, ?> map, String name, List<String> rest, Unknown value) {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, old) -> entries.put((String) key, old));
        entries.put(name, put(entries.get(name), rest, value));
        return entries;
    }
}
