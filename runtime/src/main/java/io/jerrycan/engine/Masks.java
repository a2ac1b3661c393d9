package io.jerrycan.engine;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Masks the strings in data; keys are names that an author chose and stay. */
final class Masks {
    private Masks() {}

    static List<String> strings(List<String> texts, UnaryOperator<String> mask) {
        return texts.stream().map(mask).toList();
    }

    static Map<String, String> strings(Map<String, String> texts, UnaryOperator<String> mask) {
        Map<String, String> masked = new LinkedHashMap<>();
        texts.forEach((key, text) -> masked.put(key, mask.apply(text)));
        return masked;
    }

    /** JSON data; what holds nothing to mask is the same object as before, of which there may be one for each run. */
    @SuppressWarnings("unchecked") // of JSON
    static Map<String, Object> values(Map<String, ?> values, UnaryOperator<String> mask) {
        Map<String, Object> masked = new LinkedHashMap<>();
        values.forEach((key, value) -> masked.put(key, value(value, mask)));
        return isSame(masked.values(), values.values()) ? (Map<String, Object>) values : masked;
    }

    @SuppressWarnings("unchecked") // of JSON
    private static Object value(Object value, UnaryOperator<String> mask) {
        if (value instanceof String text) {
            return mask.apply(text);
        } else if (value instanceof Map<?, ?> map) {
            return values((Map<String, ?>) map, mask);
        } else if (value instanceof List<?> list) {
            List<Object> masked = new ArrayList<>();
            list.forEach(item -> masked.add(value(item, mask)));
            return isSame(masked, list) ? list : masked;
        }
        return value;
    }

    private static boolean isSame(Collection<?> some, Collection<?> others) {
        Iterator<?> other = others.iterator();
        return some.stream().allMatch(one -> one == other.next());
    }

    static Map<String, Artifact> artifacts(Map<String, Artifact> artifacts, UnaryOperator<String> mask) {
        Map<String, Artifact> masked = new LinkedHashMap<>();
        artifacts.forEach((name, artifact) -> masked.put(
                name,
                new Artifact(
                        Text.mapOf(strings(Text.strings(artifact.keyValue()), mask)),
                        artifact.kopiaSnapshot().map(text -> new Text(mask.apply(text.text()), text.pos())),
                        artifact.unknown(),
                        artifact.pos())));
        return masked;
    }
}
