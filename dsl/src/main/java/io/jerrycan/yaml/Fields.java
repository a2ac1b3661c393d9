package io.jerrycan.yaml;

import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The fields of one map, taken by name and type. A field of a wrong type is noted as a problem and then counts as
 * absent; so does null, which the API server drops. What nobody took is unknown.
 */
final class Fields {
    private final Dict dict;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> aliases = new TreeSet<>();

    /** @param path of the map inside the resource, to name the place of what has no position; empty at the top */
    Fields(Dict dict, String path, Problems problems) {
        this.dict = dict;
        this.path = path;
        this.problems = problems;
    }

    SourcePos pos() {
        return dict.pos();
    }

    int problemCount() {
        return problems.count();
    }

    private Optional<Value> value(String name) {
        known.add(name);
        return dict.find(name).filter(value -> !(value instanceof Value.Null));
    }

    Optional<Text> optionalText(String name) {
        return value(name).flatMap(value -> as(Text.class, value, name, "text"));
    }

    /** As {@link #optionalText(String)}, under another key that YAML may make of the name. */
    Optional<Text> optionalText(String name, String alias) {
        if (dict.find(alias).isEmpty()) {
            return optionalText(name);
        }
        aliases.add(alias);
        known.add(name);
        return dict.find(alias).flatMap(value -> as(Text.class, value, name, "text"));
    }

    /** Empty when absent, at the place of what stands there instead, or of the map. */
    Text text(String name) {
        return optionalText(name)
                .orElseGet(() -> new Text("", dict.find(name).map(Value::pos).orElse(pos())));
    }

    List<Text> texts(String name) {
        return items(name, (item, place) -> as(Text.class, item, place, "text"));
    }

    Dict dict(String name) {
        return optionalDict(name).orElse(Dict.EMPTY);
    }

    Optional<Dict> optionalDict(String name) {
        return value(name).flatMap(value -> as(Dict.class, value, name, "a map"));
    }

    boolean flag(String name) {
        return optionalFlag(name).map(Value.Bool::value).orElse(false);
    }

    /** 0 when absent. */
    long whole(String name) {
        return optionalWhole(name).map(num -> (Long) num.number()).orElse(0L);
    }

    /** A {@code Long}. */
    Optional<Value.Num> optionalWhole(String name) {
        return value(name)
                .flatMap(value -> value instanceof Value.Num num && num.number() instanceof Long
                        ? Optional.of(num)
                        : this.<Value.Num>wrong(value, name, "a whole number"));
    }

    Optional<Value.Num> optionalNumber(String name) {
        return value(name).flatMap(value -> as(Value.Num.class, value, name, "a number"));
    }

    Optional<Value.Bool> optionalFlag(String name) {
        return value(name).flatMap(value -> as(Value.Bool.class, value, name, "true or false"));
    }

    /** A list, or a text that renders to one. */
    Optional<Value> optionalList(String name) {
        return value(name)
                .flatMap(value -> value instanceof Text || value instanceof Value.Seq
                        ? Optional.of(value)
                        : this.<Value>wrong(value, name, "a list, or a template of one"));
    }

    /** Has its own words for numbers, which other formats take for seconds. */
    Optional<GoDuration> optionalDuration(String name) {
        Optional<Value> value = value(name);
        Optional<GoDuration> duration =
                value.flatMap(it -> it instanceof Text text ? GoDuration.parse(text) : Optional.empty());
        if (value.isPresent() && duration.isEmpty()) {
            Value found = value.get();
            String what = found instanceof Text text ? "'" + text + "'" : kind(found);
            error(
                    Mistake.WRONG_VALUE,
                    found.pos(),
                    "'" + name + "' must be a length of time, not " + what,
                    "write one such as '30s' or '1h10m'");
        }
        return duration;
    }

    Optional<Fields> map(String name) {
        return map(name, Function.identity());
    }

    <T> Optional<T> map(String name, Function<Fields, T> reader) {
        return optionalDict(name).map(inner -> reader.apply(new Fields(inner, at(name), problems)));
    }

    /** @param names of the map's fields, for who wrote something else */
    <T> Optional<T> map(String name, String names, Function<Fields, T> reader) {
        Optional<Value> found = value(name);
        if (found.isPresent() && !(found.get() instanceof Dict)) {
            String hint = hint("a map", found.get());
            return wrong(found.get(), name, "a map", hint.isEmpty() ? "its fields are " + names : hint);
        }
        return map(name, reader);
    }

    <T> List<T> list(String name, Function<Fields, T> reader) {
        return items(name, (item, place) -> as(Dict.class, item, place, "a map")
                .map(inner -> reader.apply(new Fields(inner, at(place), problems))));
    }

    <T> Map<Text, T> mapOf(String name, Function<Fields, T> reader) {
        return entries(name, (item, place) -> as(Dict.class, item, place, "a map")
                .map(inner -> reader.apply(new Fields(inner, at(place), problems))));
    }

    Map<Text, Text> textMap(String name) {
        return entries(name, (item, place) -> as(Text.class, item, place, "text"));
    }

    /** Reads a value; empty when it is wrong. */
    private interface Item<T> {
        Optional<T> read(Value value, String place);
    }

    private <T> List<T> items(String name, Item<T> item) {
        List<T> items = new ArrayList<>();
        value(name).flatMap(value -> as(Value.Seq.class, value, name, "a list")).ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                item.read(list.items().get(i), name + "[" + i + "]").ifPresent(items::add);
            }
        });
        return items;
    }

    private <T> Map<Text, T> entries(String name, Item<T> item) {
        Map<Text, T> entries = new LinkedHashMap<>();
        dict(name).entries().forEach((key, value) -> item.read(value, name + "." + key)
                .ifPresent(read -> entries.put(key, read)));
        return entries;
    }

    private <V> Optional<V> as(Class<V> type, Value value, String name, String expected) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : wrong(value, name, expected);
    }

    private <T> Optional<T> wrong(Value value, String name, String expected) {
        return wrong(value, name, expected, hint(expected, value));
    }

    private <T> Optional<T> wrong(Value value, String name, String expected, String hint) {
        // null stands where the parser already found a mistake
        if (value instanceof Value.Null && problems.isToldAt(value.pos())) {
            return Optional.empty();
        }
        String message = "'" + name + "' must be " + expected + ", not " + kind(value);
        problems.add(Problem.error(Mistake.WRONG_VALUE, value.pos(), message + inside(value.pos()), hint));
        return Optional.empty();
    }

    private static String kind(Value value) {
        if (value instanceof Text) {
            return "text";
        } else if (value instanceof Value.Num num) {
            return "the number " + num.number();
        } else if (value instanceof Value.Bool flag) {
            return "the boolean " + flag.value();
        } else if (value instanceof Value.Seq) {
            return "a list";
        }
        return value instanceof Dict ? "a map" : "empty";
    }

    private static String hint(String expected, Value found) {
        return switch (expected) {
            case "text" -> found instanceof Value.Num || found instanceof Value.Bool ? "put it in quotes" : "";
            case "a list" -> found instanceof Dict ? "put '- ' before each item" : "put it behind '- ' on its own line";
            case "a whole number", "a number", "true or false" ->
                found instanceof Text ? "write it without quotes" : "";
            default -> found instanceof Value.Seq ? "remove the '- '" : "";
        };
    }

    /** Something is wrong with a field that was read. */
    void error(Mistake mistake, Text value, String message, String hint) {
        error(mistake, value.pos(), message, hint);
    }

    void error(Mistake mistake, SourcePos pos, String message, String hint) {
        problems.add(Problem.error(mistake, pos, message + inside(pos), hint));
    }

    void warning(Mistake mistake, Text value, String message, String hint) {
        problems.add(Problem.warning(mistake, value.pos(), message + inside(value.pos()), hint));
    }

    /** What nobody took, each with a warning. Comes last. */
    Dict unknown() {
        Map<Text, Value> unknown = new LinkedHashMap<>(dict.entries());
        unknown.keySet().removeIf(key -> known.contains(key.text()) || aliases.contains(key.text()));
        unknown.keySet().forEach(key -> {
            String fallback = "the fields here are " + String.join(", ", known);
            String hint = NearestWord.hint(key.text(), known, fallback);
            warning(Mistake.UNKNOWN_FIELD, key, "unknown field '" + key + "'", hint);
        });
        return unknown.isEmpty() ? Dict.EMPTY : new Dict(unknown, pos());
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The path, for what has no line. */
    private String inside(SourcePos pos) {
        return pos.line() > 0 || path.isEmpty() ? "" : " in " + path;
    }
}
