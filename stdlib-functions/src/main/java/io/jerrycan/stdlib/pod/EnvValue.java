package io.jerrycan.stdlib.pod;

import io.jerrycan.function.KnownSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain value of an environment variable, cut at its references {@code $(NAME)}: Kubernetes replaces them in plain values
 * only. What looks like one and is a part of a secret is none.
 */
record EnvValue(List<Part> parts) {
    private static final Pattern TOKEN = Pattern.compile("\\$\\$|\\$\\([^)]*\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\$\\$(\\(?)");

    /** @param text as the author wrote it */
    record Part(String text, boolean secret) {
        /**
         * As it has to be where Kubernetes replaces nothing: {@code $$(} is an escaped {@code $(}. Other pairs of dollars
         * stay, unlike in a plain value: they belong to a secret.
         */
        String literal() {
            return ESCAPE.matcher(text).replaceAll(found -> found.group(1).isEmpty() ? "\\$\\$" : "\\$(");
        }
    }

    static EnvValue of(String value, KnownSecrets known) {
        List<Part> parts = new ArrayList<>();
        String masked = known.mask(value);
        Matcher token = TOKEN.matcher(value);
        int begin = 0;
        while (token.find()) {
            String found = token.group();
            if (!found.equals("$$") && count(found, masked) == count(found, value)) {
                add(value.substring(begin, token.start()), known, parts);
                parts.add(new Part(found, false));
                begin = token.end();
            }
        }
        add(value.substring(begin), known, parts);
        return new EnvValue(parts);
    }

    private static void add(String text, KnownSecrets known, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, !known.mask(text).equals(text)));
        }
    }

    private static int count(String part, String text) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    boolean holdsSecret() {
        return parts.stream().anyMatch(Part::secret);
    }

    boolean isOnePart() {
        return parts.size() == 1;
    }
}
