package io.jerrycan.source;

/**
 * Where an element stands in its author's file.
 *
 * <p>Two positions are always equal, so that the records of the model compare by content alone: the same blueprint
 * written in YAML and in Groovy is equal. Compare {@link #toString()} to compare places.
 *
 * @param file the name as the author gave it; empty when the text came from no file
 * @param line one-based; 0 when unknown
 * @param column one-based, counted in Java's {@code char}; 0 when unknown
 * @param verbatim whether a text that starts here stands in the file line by line as it reads, so that
 *     {@link #inside} can count in it; not so for folded text and for text with escapes
 */
public record SourcePos(String file, int line, int column, boolean verbatim) {
    /** For what was never written by an author. */
    public static final SourcePos UNKNOWN = new SourcePos("", 0, 0);

    public SourcePos(String file, int line, int column) {
        this(file, line, column, true);
    }

    /** The start of a file, for problems of the file as a whole. */
    public static SourcePos startOf(String file) {
        return new SourcePos(file, 1, 1);
    }

    /** The start of a text whose characters do not stand in the file as they read. */
    public SourcePos notVerbatim() {
        return new SourcePos(file, line, column, false);
    }

    /**
     * The place of a character inside a text that starts here; the start itself when that cannot be known.
     *
     * @param line one-based line inside the text
     * @param column one-based column inside that line
     */
    public SourcePos inside(int line, int column) {
        return this.line == 0 || !verbatim ? this : new SourcePos(file, this.line + line - 1, this.column + column - 1);
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
