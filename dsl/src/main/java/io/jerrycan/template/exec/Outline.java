package io.jerrycan.template.exec;

import java.util.ArrayList;
import java.util.List;

/** What a program writes, without data: its own text, and a word for every value. */
public final class Outline {
    /**
     * A part of what is written.
     *
     * @param position where it begins in the template
     * @param own whether it stands in the template character by character
     */
    public record Piece(String text, int position, boolean own) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final String word;
    private final boolean otherwise;

    private Outline(String word, boolean otherwise) {
        this.word = word;
        this.otherwise = otherwise;
    }

    /** The pieces of the main template, in order. */
    public static List<Piece> of(Program program, String word, boolean otherwise) {
        Outline outline = new Outline(word, otherwise);
        outline.block(program.definitions().get(program.main()).body());
        return List.copyOf(outline.pieces);
    }

    private void block(Block block) {
        if (block != null) {
            block.statements().forEach(this::statement);
        }
    }

    private void statement(Statement statement) {
        if (statement instanceof Text text) {
            pieces.add(new Piece(text.toString(), text.start(), true));
        } else if (statement instanceof Action action && !action.pipe.sets() || statement instanceof Call) {
            pieces.add(new Piece(word, statement.start(), false));
        } else if (statement instanceof Branch branch) {
            block(otherwise ? branch.otherwise : branch.then);
        } else if (statement instanceof Range range) {
            block(otherwise ? range.otherwise : range.body);
        }
    }
}
