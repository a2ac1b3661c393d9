package io.jerrycan.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Chooses how to write a text so that every YAML reader gets the same text back. */
final class Scalars {
    /** YAML allows 1024 characters before the colon. */
    static final int LONGEST_KEY = 1000;

    private static final int YAML_INDENT = 2;
    private static final Resolver YAML_1_1 = new Resolver();
    private static final Pattern YAML_1_2_NUMBER = Pattern.compile("[-+]?0o[0-7]+|[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    private static final Pattern PLAIN = Pattern.compile("(?:[^\\s\\-?:,\\[\\]{}#&*!|>'\"%@`=]|[-?:](?=\\S)).*");
    private static final Pattern NOT_PLAIN = Pattern.compile("---.*|\\.\\.\\..*|.*: .*|.*:|.* #.*|.* ");

    private Scalars() {}

    static String key(String text) {
        return text.indexOf('\n') < 0 ? line(text) : doubleQuoted(text);
    }

    /** @param indent of the lines of a block */
    static String text(String text, String indent) {
        if (text.indexOf('\n') < 0) {
            return line(text);
        }
        return isBlock(text) ? block(text, indent) : doubleQuoted(text);
    }

    private static String line(String text) {
        if (!isReadable(text)) {
            return doubleQuoted(text);
        } else if (isPlain(text)) {
            return text;
        }
        boolean apostrophe = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return apostrophe ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !NOT_PLAIN.matcher(text).matches()
                && !YAML_1_2_NUMBER.matcher(text).matches()
                && KubernetesScalars.tag(text).equals(Tag.STR)
                && YAML_1_1.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    }

    /** Whether no character of it needs an escape. */
    private static boolean isReadable(String text) {
        return text.codePoints().allMatch(Scalars::isReadable);
    }

    private static boolean isReadable(int c) {
        boolean oddSpace = c != ' ' && (Character.isSpaceChar(c) || Character.isWhitespace(c));
        return StreamReader.isPrintable(c) && !oddSpace && c != 0x85 && c != 0xFEFF;
    }

    /** Blank first and last lines are left to quotes: they are where readers of blocks differ. */
    private static boolean isBlock(String text) {
        String body = text.stripTrailing();
        String end = text.substring(body.length());
        boolean endIsPlain = end.chars().allMatch(c -> c == '\n') || end.matches("[ \t]+\n*");
        return !body.isEmpty()
                && endIsPlain
                && !text.lines().findFirst().orElse("").isBlank()
                && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isReadable(c));
    }

    private static String block(String text, String indent) {
        String body = text.replaceFirst("\n+$", "");
        int breaks = text.length() - body.length();
        String chomping = breaks == 0 ? "-" : breaks == 1 ? "" : "+";
        String indicator = text.startsWith(" ") || text.startsWith("\t") ? String.valueOf(YAML_INDENT) : "";
        StringBuilder block = new StringBuilder("|").append(indicator).append(chomping);
        for (String line : body.split("\n", -1)) {
            block.append('\n').append(line.isEmpty() ? "" : indent + line);
        }
        return block.append("\n".repeat(Math.max(0, breaks - 1))).toString();
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default ->
                isReadable(c)
                        ? Character.toString(c)
                        : String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
        };
    }
}
