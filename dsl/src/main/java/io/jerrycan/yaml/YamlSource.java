package io.jerrycan.yaml;

import io.jerrycan.source.SourcePos;
import java.util.Arrays;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The characters of a file, to tell where the content of a scalar starts: the parser only knows where it is announced. */
final class YamlSource {
    private final String file;
    private final int[] chars;
    /** Of each character, in Java's {@code char}. */
    private final int[] offsets;

    private final int[] lineStarts;

    /** @param text without a byte order mark */
    YamlSource(String file, String text) {
        this.file = file;
        this.chars = text.codePoints().toArray();
        this.offsets = offsets(chars);
        this.lineStarts = lineStarts(chars);
    }

    private static int[] offsets(int[] chars) {
        int[] offsets = new int[chars.length + 1];
        for (int i = 0; i < chars.length; i++) {
            offsets[i + 1] = offsets[i] + Character.charCount(chars[i]);
        }
        return offsets;
    }

    private static int[] lineStarts(int[] chars) {
        int[] starts = new int[chars.length + 1];
        int lines = 1;
        for (int i = 0; i < chars.length; i++) {
            boolean carriageReturnOnly = chars[i] == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n');
            if (carriageReturnOnly || isBreak(chars[i]) && chars[i] != '\r') {
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    SourcePos at(Mark mark) {
        return at(mark.getIndex());
    }

    SourcePos at(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePos(file, line + 1, offsets[index] - offsets[lineStarts[line]] + 1);
    }

    /** Whether the place starts like a template that lacks its quotes. */
    boolean startsTemplate(Mark mark) {
        return matches(mark.getIndex(), "{{");
    }

    /** Whether the line holds a value that starts like a template that lacks its quotes. */
    boolean hasBareTemplate(Mark mark) {
        int line = at(mark).line() - 1;
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : chars.length;
        return new String(chars, lineStarts[line], end - lineStarts[line]).matches("(?s).*(: |- )\\s*\\{\\{.*");
    }

    /** The place of the first character of the content; it knows whether the rest follows as it reads. */
    SourcePos contentOf(ScalarNode node) {
        int announced = node.getStartMark().getIndex();
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && node.getValue().isEmpty()) {
            return at(announced);
        }
        int start = skipProperties(announced);
        if (node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED) {
            return blockContent(start, node);
        }
        int content = plain ? start : start + 1;
        return reads(content, node.getValue()) ? at(content) : at(content).notVerbatim();
    }

    /** Behind anchor and tag. */
    private int skipProperties(int from) {
        int index = from;
        while (index < chars.length && (chars[index] == '&' || chars[index] == '!')) {
            while (index < chars.length && !isBlank(chars[index])) {
                index++;
            }
            while (index < chars.length && (isBlank(chars[index]) || chars[index] == '#')) {
                index = chars[index] == '#' ? endOfLine(index) : index + 1;
            }
        }
        return index;
    }

    private int endOfLine(int from) {
        int index = from;
        while (index < chars.length && !isBreak(chars[index])) {
            index++;
        }
        return index;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || isBreak(c);
    }

    /** The line below the header, behind the indentation, which the first line that is not empty shows. */
    private SourcePos blockContent(int header, ScalarNode node) {
        int headerLine = at(header).line();
        String[] lines = node.getValue().split("\n", -1);
        int filled = 0;
        while (filled < lines.length && lines[filled].isEmpty()) {
            filled++;
        }
        if (filled == lines.length || headerLine + filled >= lineStarts.length) {
            return at(header).notVerbatim();
        }
        int shown = lineStarts[headerLine + filled];
        int indent = Math.max(0, spaces(shown) - leadingSpaces(lines[filled]));
        boolean verbatim = node.getScalarStyle() == ScalarStyle.LITERAL || reads(shown + indent, node.getValue());
        SourcePos content = new SourcePos(file, headerLine + 1, indent + 1);
        return verbatim ? content : content.notVerbatim();
    }

    private int spaces(int from) {
        int index = from;
        while (index < chars.length && chars[index] == ' ') {
            index++;
        }
        return index - from;
    }

    private static int leadingSpaces(String line) {
        return line.length() - line.replaceFirst("^ +", "").length();
    }

    private boolean reads(int content, String text) {
        String line = text.replaceFirst("\n+$", "");
        return line.indexOf('\n') < 0 && matches(content, line);
    }

    private boolean matches(int from, String text) {
        int[] wanted = text.codePoints().toArray();
        return from + wanted.length <= chars.length
                && Arrays.equals(chars, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
