package io.jerrycan.convert;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Bool;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Num;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes values as literals, on one line where they fit. */
final class ValueWriter {
    private static final int WIDTH = 120;
    private static final int STEP = 4;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final List<String> BASH = List.of("bash", "-o", "errexit", "-o", "pipefail", "-c");

    private final Optional<Handles> handles;

    ValueWriter(Handles handles) {
        this(Optional.of(handles));
    }

    private ValueWriter(Optional<Handles> handles) {
        this.handles = handles;
    }

    /** For fields that nothing renders: what looks like a template is text. */
    static ValueWriter plain() {
        return new ValueWriter(Optional.empty());
    }

    private Segments segments(Text text, boolean script) {
        return handles.map(known -> Segments.of(known, text.text(), script))
                .orElseGet(() -> Segments.plain(text.text()));
    }

    /**
     * @param indent of the lines that follow the first
     * @param column where the value begins, for lists and maps that take more than one line
     */
    String write(Value value, int indent, int column) {
        return write(value, indent, column, false);
    }

    /** A command: a list of words or the text of one, in which a secret needs the word that allows it. */
    String command(Value value, int indent, int column) {
        if (value instanceof Seq seq && isBash(seq)) {
            Segments script = segments((Text) seq.items().get(BASH.size()), true);
            Optional<String> text = TextWriter.script(script, indent + STEP);
            if (text.isPresent()) {
                return "bash(" + text.get() + ")";
            }
        }
        return write(value, indent, column, true);
    }

    private static boolean isBash(Seq command) {
        List<Value> words = command.items();
        return words.size() == BASH.size() + 1
                && words.get(BASH.size()) instanceof Text
                && words.subList(0, BASH.size()).stream()
                        .map(Value::toJava)
                        .toList()
                        .equals(BASH);
    }

    private String write(Value value, int indent, int column, boolean script) {
        if (value instanceof Text text) {
            return TextWriter.write(segments(text, script), indent + STEP);
        } else if (value instanceof Num num) {
            return Literal.number(num.number());
        } else if (value instanceof Bool bool) {
            return String.valueOf(bool.value());
        } else if (value instanceof Seq seq) {
            List<String> items = new ArrayList<>();
            seq.items().forEach(item -> items.add(write(item, indent, column + 1, script)));
            return "[" + joined(items, column + 1) + "]";
        } else if (value instanceof Dict dict) {
            List<String> entries = new ArrayList<>();
            dict.entries().forEach((name, item) -> {
                String key = key(name.text()) + ": ";
                entries.add(key + write(item, indent, column + 1 + key.length(), script));
            });
            return entries.isEmpty() ? "[:]" : "[" + joined(entries, column + 1) + "]";
        }
        return "null";
    }

    static String key(String name) {
        return NAME.matcher(name).matches() && !Keywords.ALL.contains(name) ? name : Literal.text(name);
    }

    /**
     * Parts of a call, list or map: on one line when they fit, or are the words of a command with a script at the end;
     * else each on its own.
     */
    static String joined(List<String> parts, int column) {
        int length = parts.stream().mapToInt(part -> part.length() + 2).sum();
        boolean fits = column + length <= WIDTH && parts.stream().noneMatch(part -> part.contains("\n"));
        return fits || isCommand(parts) ? String.join(", ", parts) : String.join(",\n" + " ".repeat(column), parts);
    }

    private static boolean isCommand(List<String> parts) {
        return parts.size() > 1
                && parts.subList(0, parts.size() - 1).stream()
                        .allMatch(part -> part.startsWith("'") && part.length() < 12 && !part.contains("\n"));
    }
}
