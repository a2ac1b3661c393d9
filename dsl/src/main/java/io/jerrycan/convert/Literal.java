package io.jerrycan.convert;

/** Groovy's ways of writing a constant. */
final class Literal {
    private Literal() {}

    /** In single quotes, on one line. */
    static String text(String text) {
        return "'" + escaped(text, '\'', false) + "'";
    }

    /**
     * The inside of a quoted text.
     *
     * @param quote the kind of quotes around it
     * @param block whether it stands in three quotes, so that line breaks stay and single quotes need no care; a blank
     *     before a line break is escaped, because editors and formatters take it off
     */
    static String escaped(String text, char quote, boolean block) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append(block ? "\n" : "\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c == '\\' || c == '$' && quote == '"' || c == quote && !isHarmless(text, i, quote, block)) {
                out.append('\\').append(c);
            } else if (isInvisible(text, i) || block && text.startsWith(" \n", i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** One or two quotes in a row, with something behind them. */
    private static boolean isHarmless(String text, int at, char quote, boolean block) {
        return block
                && at + 1 < text.length()
                && text.charAt(at + 1) != quote
                && (at < 2 || text.charAt(at - 1) != quote || text.charAt(at - 2) != quote);
    }

    private static boolean isInvisible(String text, int at) {
        char c = text.charAt(at);
        int type = Character.getType(c);
        boolean pair =
                Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                        || Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SPACE_SEPARATOR && c != ' '
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE && !pair;
    }

    static String number(Number number) {
        if (number instanceof Double fraction) {
            boolean decimalCannotHoldIt =
                    fraction == 0 && 1 / fraction < 0 || fraction.toString().contains("E");
            return fraction + (decimalCannotHoldIt ? "d" : "");
        }
        boolean large = number instanceof Long whole && whole == Long.MIN_VALUE;
        return number instanceof Long && !large ? number.toString() : number + "g";
    }
}
