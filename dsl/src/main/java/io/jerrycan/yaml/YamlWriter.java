package io.jerrycan.yaml;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import java.util.List;

/** Writes values as a person would: block style, plain scalars where they mean the same, scripts as blocks. */
public final class YamlWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    /** One document that ends in a line break. What is read from it equals the value. */
    public static String write(Value value) {
        YamlWriter writer = new YamlWriter();
        if (isFilled(value)) {
            writer.collection(value, "");
        } else if (value instanceof Text text) {
            writer.out.append(Scalars.key(text.text())).append('\n');
        } else {
            writer.leaf(value, "").out.append('\n');
        }
        return writer.out.toString();
    }

    /** A stream of documents. */
    public static String write(List<? extends Value> values) {
        return String.join("---\n", values.stream().map(YamlWriter::write).toList());
    }

    private static boolean isFilled(Value value) {
        return value instanceof Dict dict && !dict.isEmpty()
                || value instanceof Value.Seq seq && !seq.items().isEmpty();
    }

    /** From where the first key or dash goes to the end of the last line. */
    private void collection(Value value, String indent) {
        String between = "";
        if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                out.append(between).append("- ");
                between = indent;
                item(item, indent + INDENT);
            }
        } else if (value instanceof Dict dict) {
            for (Text key : dict.keys()) {
                out.append(between);
                between = indent;
                entry(key, dict.entries().get(key), indent);
            }
        }
    }

    private void item(Value item, String indent) {
        if (isFilled(item)) {
            collection(item, indent);
        } else {
            leaf(item, indent).out.append('\n');
        }
    }

    /** Lists stand as far left as their key, as {@code kubectl} writes them. */
    private void entry(Text key, Value value, String indent) {
        String written = Scalars.key(key.text());
        boolean explicit = written.length() > Scalars.LONGEST_KEY;
        out.append(explicit ? "? " + written + "\n" + indent + ":" : written + ":");
        if (isFilled(value)) {
            String inner = value instanceof Value.Seq ? indent : indent + INDENT;
            out.append('\n').append(inner);
            collection(value, inner);
        } else {
            out.append(' ');
            leaf(value, indent + INDENT).out.append('\n');
        }
    }

    private YamlWriter leaf(Value value, String indent) {
        if (value instanceof Text text) {
            out.append(Scalars.text(text.text(), indent));
        } else if (value instanceof Dict) {
            out.append("{}");
        } else if (value instanceof Value.Seq) {
            out.append("[]");
        } else {
            out.append(value.toJava());
        }
        return this;
    }
}
