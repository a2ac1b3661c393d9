package io.jerrycan.groovy.data;

import groovy.lang.GString;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.source.SourcePos;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;

/** What can be asked of a text, plain or with run-time values in it. */
public final class Texts {
    private Texts() {}

    /** Tells each reference in a value that is a text, and where it was written. */
    public static void references(Object text, SourcePos pos, BiConsumer<Reference, SourcePos> told) {
        if (text instanceof Reference reference) {
            told.accept(reference, pos);
        } else if (text instanceof GString string) {
            for (int i = 0; i < string.getValueCount(); i++) {
                SourcePos own = string instanceof TemplateText located ? located.position(i) : pos;
                references(string.getValue(i), own.line() == 0 ? pos : own, told);
            }
        }
    }

    /** Tells each part of a text that is no reference, and its first index in the whole; none when it is no text. */
    public static void literals(Object text, ObjIntConsumer<String> told) {
        if (text instanceof GString string) {
            int at = 0;
            for (int i = 0; i < string.getStrings().length; i++) {
                String literal = string.getStrings()[i];
                told.accept(literal, at);
                at += literal.length();
                at += i < string.getValueCount() ? string.getValue(i).toString().length() : 0;
            }
        } else if (text instanceof CharSequence chars) {
            told.accept(chars.toString(), 0);
        }
    }

    /** Groovy's {@code stripIndent()}: the least indentation of any line that is not blank, taken off every line. */
    public static CharSequence stripIndent(CharSequence text) {
        int indent = indent(text);
        return TextBuilder.changed(text, whole -> {
            StringBuilder stripped = new StringBuilder();
            List<String> lines = List.of(whole.split("\n", -1));
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                stripped.append(i == 0 ? "" : "\n").append(line.isBlank() ? "" : line.substring(indent));
            }
            return stripped.toString();
        });
    }

    /** The least indentation of the lines that are not blank. */
    public static int indent(CharSequence text) {
        int[] least = {Integer.MAX_VALUE};
        TextBuilder.changed(text, whole -> {
            for (String line : whole.split("\n", -1)) {
                if (!line.isBlank()) {
                    least[0] = Math.min(
                            least[0], line.length() - line.stripLeading().length());
                }
            }
            return whole;
        });
        return least[0] == Integer.MAX_VALUE ? 0 : least[0];
    }

    /** As a shell script: without the line break behind the opening quotes, and with its indentation taken off. */
    public static CharSequence script(CharSequence text) {
        CharSequence body = startsWithLineBreak(text)
                ? TextBuilder.changed(text, whole -> whole.substring(whole.indexOf('\n') + 1))
                : text;
        return stripIndent(body);
    }

    /** Whether nothing but a line break stands on the first line. */
    public static boolean startsWithLineBreak(CharSequence text) {
        String first = text instanceof GString template ? template.getStrings()[0] : text.toString();
        int lineBreak = first.indexOf('\n');
        return lineBreak >= 0 && first.substring(0, lineBreak).isBlank();
    }
}
