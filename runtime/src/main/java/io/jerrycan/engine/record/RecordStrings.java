package io.jerrycan.engine.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The strings in a record that came from outside: those in outputs, checkpoints, items and artifacts, and what a request gives
 * by value; not the keys.
 */
public final class RecordStrings {
    private static final Set<String> FROM_OUTSIDE =
            Set.of("outputs", "checkpoints", "value", "artifacts", "options", "podOverride");
    private static final Set<String> AS_THEY_ARE = Set.of("launch", "blueprint");

    private final UnaryOperator<String> change;
    private boolean changed;

    private RecordStrings(UnaryOperator<String> change) {
        this.change = change;
    }

    /** The record with each of those strings changed; the same object when all stay. */
    public static RunRecord map(RunRecord run, UnaryOperator<String> change) {
        RecordStrings strings = new RecordStrings(change);
        Object json = strings.within(RecordJson.write(run));
        return strings.changed ? RecordJson.readRun(JsonFields.of("", json)) : run;
    }

    private Object within(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, member((String) key, member)));
            return members;
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::within).toList();
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private Object member(String key, Object member) {
        return FROM_OUTSIDE.contains(key) ? all(member) : AS_THEY_ARE.contains(key) ? member : within(member);
    }

    private Object all(Object value) {
        if (value instanceof String text) {
            String other = change.apply(text);
            changed |= !other.equals(text);
            return other;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put(String.valueOf(key), all(member)));
            return members;
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::all).toList();
        }
        return value;
    }
}
