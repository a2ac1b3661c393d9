package io.jerrycan.groovy.check;

/** What to do about the syntax errors that authors of scripts meet most. */
final class SyntaxHints {
    private SyntaxHints() {}

    static String of(String message) {
        if (message.contains("\\$") || message.contains("'$'") || message.contains("\"$")) {
            return "write \\$ for a dollar sign of the shell";
        } else if (message.startsWith("Unexpected character: '\"'")
                || message.startsWith("Unexpected character: '''")) {
            return "is a quote not closed?";
        } else if (message.startsWith("Missing ')'") || message.startsWith("Missing '}'")) {
            return "is a comma missing before it?";
        }
        return "";
    }
}
