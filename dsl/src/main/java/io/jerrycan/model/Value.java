package io.jerrycan.model;

import io.jerrycan.source.SourcePos;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A free-form part of a resource: the arguments of a phase, a pod override, fields that we do not know. */
public sealed interface Value {
    SourcePos pos();

    /** Plain Java data: {@code String}, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean}, null, {@code List}, {@code Map}. */
    Object toJava();

    /**
     * A string; every one may hold a template.
     *
     * @param pos the place of the first character of the content: behind the quote, or at the first line of a block
     */
    record Text(String text, SourcePos pos) implements Value {
        public static final Text EMPTY = of("");

        public static Text of(String text) {
            return new Text(text, SourcePos.UNKNOWN);
        }

        /** Texts without positions, in the order of the map. */
        public static Map<Text, Text> mapOf(Map<String, String> strings) {
            Map<Text, Text> map = new LinkedHashMap<>();
            strings.forEach((key, value) -> map.put(of(key), of(value)));
            return map;
        }

        /** The strings alone, in the order of the map. */
        public static Map<String, String> strings(Map<Text, Text> texts) {
            Map<String, String> map = new LinkedHashMap<>();
            texts.forEach((key, value) -> map.put(key.text(), value.text()));
            return map;
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        @Override
        public Object toJava() {
            return text;
        }

        // Written out, as what a record generates is linked at run time, which every start would pay for.
        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && text.equals(that.text) && pos.equals(that.pos);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** @param number a {@code Long}, a {@code BigInteger} beyond its range, or a {@code Double} */
    record Num(Number number, SourcePos pos) implements Value {
        @Override
        public Object toJava() {
            return number;
        }
    }

    record Bool(boolean value, SourcePos pos) implements Value {
        @Override
        public Object toJava() {
            return value;
        }
    }

    record Null(SourcePos pos) implements Value {
        @Override
        public Object toJava() {
            return null;
        }
    }

    record Seq(List<Value> items, SourcePos pos) implements Value {
        public Seq {
            items = List.copyOf(items);
        }

        @Override
        public Object toJava() {
            return items.stream().map(Value::toJava).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    /** A map in the author's order; keys are texts because they have positions and may hold templates too. */
    record Dict(Map<Text, Value> entries, SourcePos pos) implements Value {
        public static final Dict EMPTY = new Dict(Map.of(), SourcePos.UNKNOWN);

        public Dict {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Value> find(String key) {
            return Optional.ofNullable(entries.get(Text.of(key)));
        }

        /** The text under a key, when there is one and it is a text. */
        public Optional<Text> text(String key) {
            return find(key).filter(Text.class::isInstance).map(Text.class::cast);
        }

        public Set<Text> keys() {
            return entries.keySet();
        }

        public boolean isEmpty() {
            return entries.isEmpty();
        }

        @Override
        public Map<String, Object> toJava() {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach((key, value) -> map.put(key.text(), value.toJava()));
            return map;
        }
    }

    /**
     * The value of plain data as a JSON reader or a Groovy literal gives it, without positions.
     *
     * @throws IllegalArgumentException when it holds something else than JSON has
     */
    static Value of(Object data) {
        return of(data, SourcePos.UNKNOWN);
    }

    /** As {@link #of(Object)}, with one position for all of it. */
    static Value of(Object data, SourcePos pos) {
        if (data == null) {
            return new Null(pos);
        } else if (data instanceof Value value) {
            return value;
        } else if (data instanceof CharSequence text) {
            return new Text(text.toString(), pos);
        } else if (data instanceof Boolean flag) {
            return new Bool(flag, pos);
        } else if (data instanceof Number number) {
            return new Num(number(number), pos);
        } else if (data instanceof List<?> list) {
            return new Seq(list.stream().map(item -> of(item, pos)).toList(), pos);
        } else if (data instanceof Map<?, ?> map) {
            Map<Text, Value> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(new Text(String.valueOf(key), pos), of(value, pos)));
            return new Dict(entries, pos);
        }
        throw new IllegalArgumentException("not JSON data: " + data.getClass().getName());
    }

    private static Number number(Number number) {
        if (number instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? (Number) big.longValue() : big;
        }
        if (!Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("not JSON data: " + number);
        }
        boolean fraction = number instanceof Double || number instanceof Float || number instanceof BigDecimal;
        return fraction ? (Number) number.doubleValue() : (Number) number.longValue();
    }
}
