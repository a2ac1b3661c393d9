package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A map from text to one type; of {@link PlainType#ANY}, values may also be null. */
public record MapType(ArgumentType item) implements ArgumentType {
    @Override
    public String word() {
        return item == PlainType.ANY ? "map" : "map of " + item.word().replaceFirst("^(text|map)", "$1s");
    }

    @Override
    public Optional<String> check(Value value, Predicate<Text> unknown) {
        if (!(value instanceof Dict dict)) {
            return Optional.of(PlainType.expected(value, this));
        } else if (item == PlainType.ANY) {
            return Optional.empty();
        } else {
            return dict.entries().entrySet().stream()
                    .flatMap(
                            entry -> item
                                    .check(entry.getValue(), unknown)
                                    .map(wrong -> "'" + entry.getKey() + "' " + wrong)
                                    .stream())
                    .findFirst();
        }
    }

    @Override
    public Map<String, Object> decode(Value value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Dict) value)
                .entries()
                .forEach((key, entry) ->
                        map.put(key.text(), item == PlainType.ANY ? entry.toJava() : item.decode(entry)));
        return Collections.unmodifiableMap(map);
    }
}
