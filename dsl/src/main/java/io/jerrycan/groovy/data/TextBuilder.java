package io.jerrycan.groovy.data;

import groovy.lang.GString;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Structure;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Joins parts into a plain text, or into a template when a run-time value is among them. */
public final class TextBuilder {
    private final List<String> strings = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<SourcePos> positions = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    /** @throws Refusal for what has no text */
    public TextBuilder add(Object part, SourcePos pos) {
        if (part instanceof Reference || part instanceof Unknown) {
            strings.add(current.toString());
            current.setLength(0);
            values.add(part);
            positions.add(pos);
        } else if (part instanceof GString text) {
            String[] pieces = text.getStrings();
            for (int i = 0; i < pieces.length; i++) {
                current.append(pieces[i]);
                if (i < text.getValueCount()) {
                    add(text.getValue(i), text instanceof TemplateText located ? located.position(i) : pos);
                }
            }
        } else if (part instanceof CharSequence || part instanceof Number || part instanceof Boolean) {
            current.append(part);
        } else {
            throw noText(part);
        }
        return this;
    }

    private static Refusal noText(Object part) {
        if (part instanceof Structure structure) {
            return new Refusal(structure.what() + " is no text", "name one of its values, such as its name");
        }
        return new Refusal(
                Kinds.of(part) + " is no text", part == null ? "give it a value" : "join its parts into one");
    }

    /** A {@code String}, or a {@link TemplateText}. */
    public CharSequence build() {
        List<String> all = new ArrayList<>(strings);
        all.add(current.toString());
        return values.isEmpty() ? all.get(0) : new TemplateText(all, values, positions);
    }

    /** The same text with its literal parts changed as one; the change must keep every private-use character. */
    static CharSequence changed(CharSequence text, UnaryOperator<String> change) {
        CharSequence own = text instanceof GString
                ? new TextBuilder().add(text, SourcePos.UNKNOWN).build()
                : text;
        if (!(own instanceof TemplateText template)) {
            return change.apply(own.toString());
        }
        String mark = unused(String.join("", template.getStrings()));
        String[] pieces = change.apply(String.join(mark, template.getStrings())).split(mark, -1);
        List<SourcePos> positions = new ArrayList<>();
        for (int i = 0; i < template.getValueCount(); i++) {
            positions.add(template.position(i));
        }
        return new TemplateText(List.of(pieces), List.of(template.getValues()), positions);
    }

    private static String unused(String text) {
        char mark = '\uE000';
        while (text.indexOf(mark) >= 0) {
            mark++;
        }
        return String.valueOf(mark);
    }
}
