package io.jerrycan.template.exec;

import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the values of data out of what a function says about its arguments, since Go's functions quote them: what stands
 * between quotes must be text of the template, and no whole argument may stand outside of quotes.
 */
final class Masking {
    private static final String MASK = "…";
    /** Shorter values outside of quotes cannot be told from the message's own words. */
    private static final int SHORTEST = 4;

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`", Pattern.DOTALL);

    private Masking() {}

    /**
     * The message without values.
     *
     * @param args the words of the command, whose first is the function
     * @param values the values of the arguments, perhaps with one more that the pipeline passed on
     */
    static String mask(String message, Expr[] args, Object[] values) {
        StringBuilder constants = new StringBuilder();
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            if (i + 1 < args.length && args[i + 1].isConstant()) {
                constants
                        .append(values[i] instanceof String text ? text : args[i + 1])
                        .append('\n');
            } else {
                collect(values[i], secrets, Collections.newSetFromMap(new IdentityHashMap<>()));
            }
        }
        return secrets.isEmpty() ? message : withoutValues(withoutQuotes(message, constants.toString()), secrets);
    }

    private static void collect(Object value, Set<String> secrets, Set<Object> seen) {
        if (value instanceof String text) {
            secrets.add(text);
        } else if (value instanceof byte[] bytes) {
            secrets.add(Utf8.decode(bytes));
        } else if (value instanceof Number || value instanceof Int) {
            secrets.add(value.toString());
        } else if (value != null && seen.add(value)) {
            List<?> elements = Values.elements(value);
            Map<String, ?> entries = Values.entries(value);
            Collection<?> inner = elements != null ? elements : entries != null ? entries.values() : List.of();
            inner.forEach(element -> collect(element, secrets, seen));
        }
    }

    private static String withoutQuotes(String message, String constants) {
        Matcher matcher = QUOTED.matcher(message);
        return matcher.replaceAll(match -> {
            String inside = match.group(1) != null ? match.group(1) : match.group(2);
            String quote = match.group().substring(0, 1);
            return Matcher.quoteReplacement(constants.contains(inside) ? match.group() : quote + MASK + quote);
        });
    }

    private static String withoutValues(String message, Set<String> secrets) {
        String masked = message;
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST && masked.contains(secret)) {
                masked = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])")
                        .matcher(masked)
                        .replaceAll(MASK);
            }
        }
        return masked;
    }
}
