package io.jerrycan.convert;

import io.jerrycan.groovy.data.Texts;
import java.util.Optional;

/** Writes texts: a reference alone, a line in quotes, or a block in three quotes. */
final class TextWriter {
    private static final String STEP = "    ";

    private TextWriter() {}

    static String write(Segments text, int indent) {
        return text.reference().map(Known::groovy).orElseGet(() -> isBlock(text) ? block(text, indent) : line(text));
    }

    private static boolean isBlock(Segments text) {
        String whole = text.text();
        int first = whole.indexOf('\n');
        return first >= 0 && first < whole.length() - 1;
    }

    private static String line(Segments text) {
        char quote = text.hasReferences() ? '"' : '\'';
        return quote + inside(text, quote, false) + quote;
    }

    private static String inside(Segments text, char quote, boolean block) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.parts().size(); i++) {
            boolean last = i == text.parts().size() - 1;
            out.append(
                    text.parts().get(i) instanceof Known known
                            ? "${" + known.groovy() + "}"
                            : literal((String) text.parts().get(i), quote, block, last));
        }
        return out.toString();
    }

    /** A quote right before a reference needs no care either. */
    private static String literal(String text, char quote, boolean block, boolean last) {
        String reference = block && !last ? "$" : "";
        String escaped = Literal.escaped(text + reference, quote, block);
        return escaped.substring(
                0,
                escaped.length()
                        - (reference.isEmpty()
                                ? 0
                                : Literal.escaped(reference, quote, block).length()));
    }

    private static String block(Segments text, int indent) {
        String quotes = quotes(text);
        String body = inside(text, quotes.charAt(0), true);
        String plain = indented(text.text(), indent);
        return Texts.stripIndent(plain).toString().equals(text.text())
                ? quotes + "\\\n" + indented(body, indent) + quotes + ".stripIndent()"
                : quotes + "\\\n" + body + quotes;
    }

    /**
     * A script as {@code bash(...)} takes it.
     *
     * @return empty when the indentation of the script would not come through
     */
    static Optional<String> script(Segments text, int indent) {
        if (text.reference().isPresent()) {
            return text.reference().map(Known::groovy);
        }
        String whole = text.text();
        if (!isBlock(text)) {
            return Texts.script(whole).toString().equals(whole) ? Optional.of(line(text)) : Optional.empty();
        }
        String plain = "\n" + indented(whole, indent);
        String quotes = quotes(text);
        return Texts.script(plain).toString().equals(whole)
                ? Optional.of(quotes + "\n" + indented(inside(text, quotes.charAt(0), true), indent) + quotes)
                : Optional.empty();
    }

    private static String quotes(Segments text) {
        return text.hasReferences() ? "\"\"\"" : "'''";
    }

    /** Blank lines stay empty; the last one is what the closing quotes stand on. */
    private static String indented(String text, int indent) {
        String blanks = " ".repeat(indent);
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            if (lines[i].isEmpty()) {
                out.append(last ? " ".repeat(Math.max(0, indent - STEP.length())) : "");
            } else {
                out.append(blanks).append(lines[i]);
            }
            out.append(last ? "" : "\n");
        }
        return out.toString();
    }
}
