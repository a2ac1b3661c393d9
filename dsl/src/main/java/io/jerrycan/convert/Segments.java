package io.jerrycan.convert;

import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.SplicedSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text in parts: what stands as it is, and the references in it.
 *
 * @param parts each a {@code String} or a {@link Known}
 */
record Segments(List<Object> parts) {
    /** Inside of these a dot is not what it is outside. */
    private static final Pattern OTHER_DOT = Pattern.compile("\\{\\{-?\\s*(range|with|define|block)\\b");

    private static final Pattern STATEMENT = Pattern.compile(
            "(if|else|end|range|with|define|block|template|break|continue|nil)\\b.*|.*(:?=|/\\*).*|\\$.*");

    /** As it is, template or not. */
    static Segments plain(String text) {
        return new Segments(List.of(text));
    }

    /** @param script whether it is a command, where a secret needs the word that allows it */
    static Segments of(Handles handles, String text, boolean script) {
        boolean known = !OTHER_DOT.matcher(text).find();
        List<Object> parts = new ArrayList<>();
        int from = 0;
        int at = text.indexOf("{{");
        while (at >= 0) {
            int end = end(text, at + 2);
            if (end < 0) {
                break;
            }
            String action = text.substring(at, end);
            Optional<Known> reference = known ? reference(handles, action, script) : Optional.empty();
            if (reference.isPresent()) {
                add(parts, text.substring(from, at), script);
                parts.add(reference.get());
                from = end;
            }
            at = text.indexOf("{{", end);
        }
        add(parts, text.substring(from), script);
        return new Segments(parts);
    }

    /** A form that has no words is kept as it is, unless it is a secret that must be allowed to stand in a script. */
    private static void add(List<Object> parts, String text, boolean script) {
        int from = 0;
        for (MatchResult secret : script ? SplicedSecrets.in(text) : List.<MatchResult>of()) {
            add(parts, text.substring(from, secret.start()), false);
            String action = secret.group();
            parts.add(new Known("inScript(" + Literal.text(action) + ")", Reference.inScript(action)));
            from = secret.end();
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
    }

    /** Behind the closing braces, which may also stand in a quoted text; -1 when there are none. */
    private static int end(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '}' && text.charAt(i + 1) == '}') {
                return i + 2;
            } else if (quote == 0 && (c == '"' || c == '`')) {
                quote = c;
            } else if (quote == '"' && c == '\\') {
                i++;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return -1;
    }

    private static Optional<Known> reference(Handles handles, String action, boolean script) {
        String text = action.substring(2, action.length() - 2);
        String inner = text.strip();
        return text.equals(" " + inner + " ")
                ? Expressions.read(handles, inner).map(each -> script && each.isSecret() ? each.inScript() : each)
                : Optional.empty();
    }

    /** The only part, when it is a reference. */
    Optional<Known> reference() {
        return parts.size() == 1 && parts.get(0) instanceof Known known ? Optional.of(known) : Optional.empty();
    }

    boolean hasReferences() {
        return parts.stream().anyMatch(Known.class::isInstance);
    }

    /** The text that it was made of, each reference with its own template. */
    String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part instanceof Known known ? known.value() : part));
        return text.toString();
    }
}
