package io.jerrycan.groovy.scope;

import groovy.lang.GString;
import groovy.yaml.YamlBuilder;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.data.TextBuilder;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a document as YAML. A run-time value becomes a template that yields JSON, so that whatever it holds stays one
 * value of its own type and cannot break the document.
 */
final class YamlText {
    private static final String MARK = "run-time-value-";

    /** What stands for a mark: a reference, or a text that is written as it is. */
    private final List<Object> marked = new ArrayList<>();

    private final Session session;

    private YamlText(Session session) {
        this.session = session;
    }

    static CharSequence of(Session session, Map<String, Object> document) {
        YamlText yaml = new YamlText(session);
        YamlBuilder builder = new YamlBuilder();
        builder.call(yaml.map(document));
        String text = builder.toString();
        return yaml.unmarked(text.startsWith("---\n") ? text.substring(4) : text);
    }

    private Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private Object plain(Object value) {
        session.count();
        if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(this::plain).toList();
        } else if (value instanceof Reference reference) {
            return mark(reference.pipe("toJson"));
        } else if (value instanceof GString text && text.getValueCount() > 0) {
            return mark(json(text));
        } else if (value instanceof CharSequence text) {
            String chars = text.toString();
            return chars.contains("{{") || chars.startsWith(MARK) ? mark(quoted(chars)) : chars;
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        } else if (value instanceof Unknown) {
            return "";
        }
        throw new Refusal(Kinds.of(value) + " cannot stand in a YAML document", "write a text, number, list or map");
    }

    private static Object json(GString text) {
        if (Arrays.stream(text.getValues()).anyMatch(Unknown.class::isInstance)) {
            return "";
        }
        List<Reference> parts =
                Arrays.stream(text.getValues()).map(Reference.class::cast).toList();
        return Reference.printf(List.of(text.getStrings()), parts).pipe("toJson");
    }

    /** The author wrote a template as plain text: it is kept, and must yield what may stand in single quotes. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String mark(Object value) {
        marked.add(value);
        return MARK + (marked.size() - 1) + ".";
    }

    private CharSequence unmarked(String text) {
        TextBuilder whole = new TextBuilder();
        int from = 0;
        for (int i = 0; i < marked.size(); i++) {
            String mark = "\"" + MARK + i + ".\"";
            int at = text.indexOf(mark, from);
            whole.add(text.substring(from, at), SourcePos.UNKNOWN).add(marked.get(i), SourcePos.UNKNOWN);
            from = at + mark.length();
        }
        return whole.add(text.substring(from), SourcePos.UNKNOWN).build();
    }
}
