package io.jerrycan.source;

import java.util.Map;

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
 * @param indent one-based column at which the further lines of such a text start
 * @param exactUntil for a line of the file, the column of its first character that does not read as it stands, such as an
 *     escape or a value in a text; {@link #inside} goes no further
 */
public record SourcePos(
        String file, int line, int column, boolean verbatim, int indent, Map<Integer, Integer> exactUntil) {
    /** For what was never written by an author. */
    public static final SourcePos UNKNOWN = new SourcePos("", 0, 0);

    public SourcePos(String file, int line, int column) {
        this(file, line, column, true, column, Map.of());
    }

    /** The start of a file, for problems of the file as a whole. */
    public static SourcePos startOf(String file) {
        return new SourcePos(file, 1, 1);
    }

    /** The start of a text whose characters do not stand in the file as they read. */
    public SourcePos notVerbatim() {
        return new SourcePos(file, line, column, false, column, Map.of());
    }

    /** The start of a text, some lines of which do not read as they stand from a column on. */
    public SourcePos withExactUntil(Map<Integer, Integer> columns) {
        return new SourcePos(file, line, column, verbatim, indent, Map.copyOf(columns));
    }

    /** The start of a text whose further lines start at another column. */
    public SourcePos withIndent(int changed) {
        return new SourcePos(file, line, column, verbatim, changed, exactUntil);
    }

    /** The same text, of which the first lines and the indentation are gone. */
    public SourcePos startingAt(int newLine, int newColumn) {
        return new SourcePos(file, newLine, newColumn, verbatim, newColumn, exactUntil);
    }

    /**
     * The place of a character inside a text that starts here; the start itself when that cannot be known.
     *
     * @param line one-based line inside the text
     * @param column one-based column inside that line
     */
    public SourcePos inside(int line, int column) {
        if (this.line == 0 || !verbatim) {
            return this;
        }
        int there = this.line + line - 1;
        int exact = exactUntil.getOrDefault(there, Integer.MAX_VALUE);
        int start = line == 1 ? this.column : indent;
        return new SourcePos(file, there, Math.min(start + column - 1, exact));
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
