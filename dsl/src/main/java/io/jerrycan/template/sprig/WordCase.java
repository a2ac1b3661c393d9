package io.jerrycan.template.sprig;

/**
 * {@code camelcase}, {@code snakecase} and {@code kebabcase} as xstrings 1.2.0 has them, the version that Kanister is built
 * with, with its peculiarities: {@code camelcase "a"} is empty, {@code snakecase "ABCd"} is {@code ab_cdd}.
 */
final class WordCase {
    private static final int INVALID = 0xfffd;

    private final int[] runes;
    private final int connector;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private WordCase(String text, int connector) {
        this.runes = Runes.of(text);
        this.connector = connector;
    }

    static String camel(String text) {
        return new WordCase(text, '_').camel();
    }

    /** The words in lower case with the connector between them. */
    static String join(String text, char connector) {
        return new WordCase(text, connector).join();
    }

    private String camel() {
        while (at < runes.length && runes[at] == '_') {
            out.append('_');
            at++;
        }
        if (runes.length - at < 2) {
            return out.toString();
        }
        out.appendCodePoint(Character.toUpperCase(runes[at++]));
        int pending = Character.toLowerCase(runes[at++]);
        while (at < runes.length) {
            int next = runes[at++];
            if (pending != '_') {
                out.appendCodePoint(pending);
                next = Character.toLowerCase(next);
            } else if (next == '_') {
                out.append('_');
            } else {
                next = Character.toUpperCase(next);
            }
            pending = next;
        }
        out.appendCodePoint(pending);
        return out.toString();
    }

    private String join() {
        int previous = connector;
        while (at < runes.length) {
            int rune = runes[at++];
            if (Runes.isUpper(rune)) {
                separateFrom(previous);
                previous = capitals(rune);
            } else {
                if (Runes.isNumber(rune)) {
                    separateFrom(previous);
                }
                previous = isSeparator(rune) ? connector : rune;
                out.appendCodePoint(previous);
            }
        }
        return out.toString();
    }

    private void separateFrom(int previous) {
        if (previous != connector && !Runes.isNumber(previous)) {
            out.appendCodePoint(connector);
        }
    }

    /** Writes a run of capitals up to and with the character that ends it, which it returns. */
    private int capitals(int first) {
        appendLower(first);
        if (at == runes.length) {
            return first;
        }
        int rune = runes[at++];
        if (!Runes.isUpper(rune)) {
            out.appendCodePoint(rune);
            return rune;
        }
        boolean inRun = true;
        while (inRun && at < runes.length) {
            int capital = rune;
            rune = runes[at++];
            inRun = Runes.isUpper(rune);
            if (inRun) {
                appendLower(capital);
            } else {
                rune = endRun(capital, rune);
            }
        }
        if (at == runes.length || rune == connector) {
            appendLower(rune);
        }
        return rune;
    }

    /** The last capital of a run of several begins the word that follows: {@code HTTPServer} is http and server. */
    private int endRun(int capital, int next) {
        if (isSeparator(next)) {
            appendLower(capital);
            return connector;
        }
        if (next == INVALID) {
            appendLower(capital);
        } else if (Runes.isNumber(next)) {
            appendLower(capital);
            out.appendCodePoint(connector);
        } else {
            out.appendCodePoint(connector);
            appendLower(capital);
        }
        out.appendCodePoint(next);
        return next;
    }

    private void appendLower(int rune) {
        out.appendCodePoint(Character.toLowerCase(rune));
    }

    private static boolean isSeparator(int rune) {
        return rune == ' ' || rune == '-' || rune == '_';
    }
}
