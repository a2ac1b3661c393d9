package io.jerrycan.groovy.reference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds secrets in templates that are written as plain text, where no reference says what they are. */
public final class SplicedSecrets {
    /** Braces inside of one would be in a quoted text, and make it more than this has to know. */
    private static final Pattern ACTION = Pattern.compile("\\{\\{([^{}]*)}}");

    private static final Pattern NO_OUTPUT = Pattern.compile(
            "(if|else|end|range|with|define|block|template|break|continue)\\b.*|/\\*.*|\\$\\w+\\s*:?=.*",
            Pattern.DOTALL);

    private SplicedSecrets() {}

    /** The actions of a template that yield a secret, braces included. */
    public static List<MatchResult> in(String text) {
        return text.contains("{{")
                ? ACTION.matcher(text)
                        .results()
                        .filter(action -> isSecret(action.group(1)))
                        .toList()
                : List.of();
    }

    private static boolean isSecret(String inside) {
        String expression = (inside.startsWith("-") ? inside.substring(1) : inside).strip();
        return !NO_OUTPUT.matcher(expression).matches()
                && Reference.sensitivity(expression).isSecret();
    }
}
