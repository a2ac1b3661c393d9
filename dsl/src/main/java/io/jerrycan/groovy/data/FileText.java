package io.jerrycan.groovy.data;

import io.jerrycan.source.SourcePos;

/** The text of a file beside the blueprint, with positions of its own. */
public record FileText(String text, SourcePos start) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.subSequence(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
