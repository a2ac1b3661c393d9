package io.jerrycan.template.exec;

/** Text that is written as it is. */
public final class Text extends Statement {
    private final String text;

    public Text(int pos, String text) {
        super(pos);
        this.text = text;
    }

    @Override
    Flow execute(State state, Object dot) {
        state.out.append(text);
        return Flow.NEXT;
    }

    boolean isBlank() {
        return text.chars().allMatch(c -> c < 0x80 && Character.isWhitespace(c));
    }

    @Override
    public String toString() {
        return text;
    }
}
