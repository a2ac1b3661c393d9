package io.jerrycan.engine;

import io.jerrycan.model.Artifact;
import io.jerrycan.model.Value.Text;
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

    static Map<String, Object> values(Map<?, ?> values, UnaryOperator<String> mask) {
        Map<String, Object> masked = new LinkedHashMap<>();
        values.forEach((key, value) -> masked.put(String.valueOf(key), value(value, mask)));
        return masked;
    }

    private static Object value(Object value, UnaryOperator<String> mask) {
        if (value instanceof String text) {
            return mask.apply(text);
        } else if (value instanceof Map<?, ?> map) {
            return values(map, mask);
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> value(item, mask)).toList();
        }
        return value;
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
