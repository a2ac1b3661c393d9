package io.jerrycan.template;

import io.jerrycan.template.exec.Outline.Piece;
import java.util.List;
import java.util.stream.Collectors;

/** What a template writes, with a word in place of every value, and where in the template it comes from. */
public final class Sketch {
    private final String template;
    private final List<Piece> pieces;
    private final String text;

    Sketch(String template, List<Piece> pieces) {
        this.template = template;
        this.pieces = pieces;
        this.text = pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public String text() {
        return text;
    }

    /** The line of the template, from 1, that a character of the text comes from. */
    public int line(int index) {
        return Lines.line(template, origin(index));
    }

    /** The column in that line, from 1. */
    public int column(int index) {
        return Lines.column(template, origin(index));
    }

    private int origin(int index) {
        int left = index;
        for (Piece piece : pieces) {
            if (left < piece.text().length()) {
                return piece.position() + (piece.own() ? left : 0);
            }
            left -= piece.text().length();
        }
        return template.length();
    }
}
