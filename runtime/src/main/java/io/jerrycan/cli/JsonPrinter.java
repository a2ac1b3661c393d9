package io.jerrycan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.engine.RunEvent;
import io.jerrycan.engine.RunListener;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints a run for a program: one JSON object a line, its kind under {@code event} and its members named as those of
 * {@link RunEvent}; durations in seconds, times in RFC 3339. The last line is {@code RunEnded}.
 */
final class JsonPrinter implements RunListener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    JsonPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void on(RunEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event.getClass().getSimpleName());
        line.putAll(members((Record) event));
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        out.flush();
    }

    private static Map<String, Object> members(Record record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                members.put(component.getName(), plain(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return members;
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(JsonPrinter::plain).orElse(null);
        } else if (value instanceof List<?> list) {
            return list.stream().map(JsonPrinter::plain).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key.toString(), plain(item)));
            return copy;
        } else if (value instanceof ObjectReference reference) {
            return reference(reference);
        } else if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        } else if (value instanceof Duration duration) {
            return duration.toMillis() / 1000.0;
        } else if (value instanceof Artifact artifact) {
            return artifact(artifact);
        } else if (value instanceof Text text) {
            return text.text();
        } else if (value instanceof Record record) {
            return members(record);
        }
        return value instanceof Number || value instanceof Boolean || value == null ? value : value.toString();
    }

    private static Map<String, Object> reference(ObjectReference reference) {
        Map<String, Object> named = new LinkedHashMap<>();
        reference.kind().ifPresent(kind -> named.put("kind", kind.text()));
        reference.group().ifPresent(group -> named.put("group", group.text()));
        reference.resource().ifPresent(resource -> named.put("resource", resource.text()));
        reference.namespace().ifPresent(namespace -> named.put("namespace", namespace.text()));
        reference.name().ifPresent(name -> named.put("name", name.text()));
        return named;
    }

    private static Map<String, Object> artifact(Artifact artifact) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("keyValue", plain(artifact.keyValue()));
        artifact.kopiaSnapshot().ifPresent(snapshot -> members.put("kopiaSnapshot", snapshot.text()));
        return members;
    }
}
