package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A map with known keys, such as a reference to an object: a record. Keys match without regard to case, and keys that
 * it does not have are ignored, as in Kanister.
 */
public record StructureType(Class<? extends Record> record, List<ArgumentDescription> members) implements ArgumentType {
    public StructureType {
        members = List.copyOf(members);
    }

    @Override
    public String word() {
        return "map with " + members.stream().map(ArgumentDescription::name).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<String> check(Value value, Predicate<Text> unknown) {
        if (!(value instanceof Dict dict)) {
            return Optional.of(PlainType.expected(value, this));
        }
        return members.stream()
                .flatMap(member -> checkMember(member, dict, unknown).stream())
                .findFirst();
    }

    private static Optional<String> checkMember(ArgumentDescription member, Dict dict, Predicate<Text> unknown) {
        Optional<Value> value = find(dict, member.name());
        if (value.isEmpty()) {
            return member.required() ? Optional.of("'" + member.name() + "' is missing") : Optional.empty();
        }
        return member.type().check(value.get(), unknown).map(wrong -> "'" + member.name() + "' " + wrong);
    }

    @Override
    public Object decode(Value value) {
        return RecordComponents.create(
                record, members, member -> find((Dict) value, member.name()).map(member.type()::decode));
    }

    /** The exact key before one that differs in case. */
    private static Optional<Value> find(Dict dict, String key) {
        return dict.find(key).or(() -> dict.entries().entrySet().stream()
                .filter(entry -> entry.getKey().text().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
