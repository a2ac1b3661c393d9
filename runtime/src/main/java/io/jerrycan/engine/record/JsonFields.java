package io.jerrycan.engine.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object, read by type. What is missing or of another type is an {@link IllegalArgumentException}
 * that says where.
 *
 * @param path of this object in its document; empty for the whole
 */
record JsonFields(String path, Map<String, Object> values) {

    @SuppressWarnings("unchecked")
    static JsonFields of(String path, Object value) {
        if (value instanceof Map) {
            return new JsonFields(path, (Map<String, Object>) value);
        }
        throw new IllegalArgumentException((path.isEmpty() ? "it" : path) + " is not an object");
    }

    IllegalArgumentException wrong(String name) {
        return new IllegalArgumentException(at(name) + " is missing or wrong");
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    <T> Optional<T> optional(String name, Class<T> type) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw wrong(name);
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private <T> T required(String name, Class<T> type) {
        return optional(name, type).orElseThrow(() -> wrong(name));
    }

    String text(String name) {
        return required(name, String.class);
    }

    long number(String name) {
        return required(name, Long.class);
    }

    Optional<JsonFields> object(String name) {
        return optional(name, Map.class).map(map -> of(at(name), map));
    }

    List<JsonFields> objects(String name) {
        return optionalObjects(name).orElseThrow(() -> wrong(name));
    }

    Optional<List<JsonFields>> optionalObjects(String name) {
        return optional(name, List.class).map(list -> ((List<?>) list)
                .stream().map(item -> of(at(name), item)).toList());
    }

    /** The objects in an object, by name. */
    Map<String, JsonFields> members(String name) {
        Map<String, JsonFields> members = new LinkedHashMap<>();
        JsonFields object = object(name).orElseThrow(() -> wrong(name));
        object.values.forEach((key, value) -> members.put(key, of(object.at(key), value)));
        return members;
    }

    Map<String, String> strings(String name) {
        return object(name).orElseThrow(() -> wrong(name)).strings();
    }

    /** This object as one whose members are all strings. */
    Map<String, String> strings() {
        Map<String, String> strings = new LinkedHashMap<>();
        values.keySet().forEach(key -> strings.put(key, text(key)));
        return strings;
    }

    List<String> texts(String name) {
        return texts(name, required(name, List.class));
    }

    List<List<String>> textLists(String name) {
        List<?> lists = required(name, List.class);
        return lists.stream()
                .map(list -> texts(name, list instanceof List<?> items ? items : List.of(list)))
                .toList();
    }

    private List<String> texts(String name, List<?> list) {
        if (!list.stream().allMatch(String.class::isInstance)) {
            throw wrong(name);
        }
        return list.stream().map(String.class::cast).toList();
    }
}
