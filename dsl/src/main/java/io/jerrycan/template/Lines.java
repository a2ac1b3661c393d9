package io.jerrycan.template;

import io.jerrycan.template.value.Utf8;

/** Places in a text as lines and columns. */
final class Lines {
    private Lines() {}

    /** The line of a place, from 1. */
    static int line(String text, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The column of a place in chars, from 1. */
    static int column(String text, int position) {
        return position - lineStart(text, position) + 1;
    }

    /** The column as Go's messages give it: in bytes, from 0. */
    static int goColumn(String text, int position) {
        return Utf8.length(text.substring(lineStart(text, position), position));
    }

    private static int lineStart(String text, int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }
}
