package io.jerrycan.stdlib.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a pod's spec, as plain data.
 *
 * @param path such as {@code spec.containers[0].securityContext}
 */
record SpecNode(String path, Object value) {

    /** The member under these keys; of value null where there is none. */
    SpecNode at(String... keys) {
        Object found = value;
        for (String key : keys) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new SpecNode(path + "." + String.join(".", keys), found);
    }

    List<SpecNode> items() {
        List<SpecNode> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(new SpecNode(path + "[" + items.size() + "]", item)));
        }
        return items;
    }

    /** The keys of a map, or the items of a list, as text. */
    List<String> texts() {
        Stream<?> all = value instanceof Map<?, ?> map
                ? map.keySet().stream()
                : value instanceof List<?> list ? list.stream() : Stream.empty();
        return all.filter(Objects::nonNull).map(String::valueOf).toList();
    }

    boolean isThere() {
        return value != null;
    }

    /** The value as text; a number or flag may also have been written as text, so that this is what it is compared by. */
    Optional<String> text() {
        return Optional.ofNullable(value).map(String::valueOf);
    }

    boolean isTrue() {
        return text().filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Absent counts too; whatever is no clear yes or no is not false. */
    boolean isFalse() {
        return text().map("false"::equalsIgnoreCase).orElse(true);
    }
}
