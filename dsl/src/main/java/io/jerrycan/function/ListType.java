package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A list of one type; a single item that is no list counts as a list of one. */
public record ListType(ArgumentType item) implements ArgumentType {
    @Override
    public String word() {
        return "list of " + item.word().replaceFirst("^(text|map)", "$1s");
    }

    @Override
    public Optional<String> check(Value value, Predicate<Text> unknown) {
        boolean loneMap = value instanceof Dict && !(item instanceof StructureType);
        if (value instanceof Value.Null || loneMap) {
            return Optional.of(PlainType.expected(value, this));
        }
        List<Value> items = items(value);
        for (int i = 0; i < items.size(); i++) {
            Optional<String> wrong = item.check(items.get(i), unknown);
            if (wrong.isPresent()) {
                return Optional.of("item " + (i + 1) + " " + wrong.get());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Object> decode(Value value) {
        return items(value).stream().map(item::decode).toList();
    }

    private static List<Value> items(Value value) {
        return value instanceof Seq seq ? seq.items() : List.of(value);
    }
}
