package io.jerrycan.source;

/**
 * Where an element stands in its author's file.
 *
 * <p>Two positions are always equal, so that the records of the model compare by content alone: the same blueprint
 * written in YAML and in Groovy is equal. Compare {@link #toString()} to compare places.
 *
 * @param file the name as the author gave it; empty when the text came from no file
 * @param line one-based; 0 when unknown
 * @param column one-based; 0 when unknown
 */
public record SourcePos(String file, int line, int column) {
    /** For what was never written by an author. */
    public static final SourcePos UNKNOWN = new SourcePos("", 0, 0);

    /** The start of a file, for problems of the file as a whole. */
    public static SourcePos startOf(String file) {
        return new SourcePos(file, 1, 1);
    }

    /**
     * The place of a character inside a text that starts here.
     *
     * @param line one-based line inside the text
     * @param column one-based column inside that line
     */
    public SourcePos inside(int line, int column) {
        return this.line == 0 ? this : new SourcePos(file, this.line + line - 1, this.column + column - 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourcePos;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    /** {@code file:line:column}, the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        return (file.isEmpty() ? "<input>" : file) + (line == 0 ? "" : ":" + line + ":" + column);
    }
}
