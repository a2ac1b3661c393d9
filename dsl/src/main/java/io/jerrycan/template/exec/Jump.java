package io.jerrycan.template.exec;

/** {@code {{break}}} or {@code {{continue}}}. */
public final class Jump extends Statement {
    private final Flow flow;

    private Jump(int pos, Flow flow) {
        super(pos);
        this.flow = flow;
    }

    public static Jump breaking(int pos) {
        return new Jump(pos, Flow.BREAK);
    }

    public static Jump continuing(int pos) {
        return new Jump(pos, Flow.CONTINUE);
    }

    @Override
    Flow execute(State state, Object dot) {
        return flow;
    }

    @Override
    public String toString() {
        return flow == Flow.BREAK ? "{{break}}" : "{{continue}}";
    }
}
