package io.jerrycan.yaml;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds generic data, key by key in order. {@code with} leaves out what is empty, {@code always} does not. */
final class Data {
    private final Map<Text, Value> entries = new LinkedHashMap<>();

    Data always(String key, Object value) {
        entries.put(Text.of(key), Value.of(value));
        return this;
    }

    Data with(String key, Text text) {
        return text.isEmpty() ? this : always(key, text);
    }

    Data with(String key, Optional<?> value) {
        return value.isEmpty() ? this : always(key, value.get());
    }

    Data with(String key, Dict dict) {
        return dict.isEmpty() ? this : always(key, dict);
    }

    <T> Data with(String key, List<T> items, Function<T, ? extends Value> item) {
        return items.isEmpty() ? this : always(key, seq(items, item));
    }

    <T> Data with(String key, Map<Text, T> map, Function<T, ? extends Value> item) {
        return with(key, dict(map, item));
    }

    /** The fields that the model does not know come last. */
    Dict and(Dict unknown) {
        entries.putAll(unknown.entries());
        return build();
    }

    Dict build() {
        return new Dict(entries, SourcePos.UNKNOWN);
    }

    static <T> Value seq(List<T> items, Function<T, ? extends Value> item) {
        return new Value.Seq(items.stream().<Value>map(item).toList(), SourcePos.UNKNOWN);
    }

    static <T> Dict dict(Map<Text, T> map, Function<T, ? extends Value> item) {
        Map<Text, Value> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(key, item.apply(value)));
        return new Dict(entries, SourcePos.UNKNOWN);
    }
}
