package io.jerrycan.embedded.kubelet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $(NAME)} in commands, arguments and values: known names are replaced, {@code $$} before a name keeps it as text. */
final class Expansion {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\(([^()]*)\\)");

    private Expansion() {}

    static String expand(String text, Map<String, String> values) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(replacement(found.group(), values)));
    }

    private static String replacement(String found, Map<String, String> values) {
        if (found.equals("$$")) {
            return "$";
        }
        return values.getOrDefault(found.substring(2, found.length() - 1), found);
    }
}
