package io.jerrycan.template.exec;

import java.util.List;

/** Statements in order. */
public final class Block extends Statement {
    private final Statement[] statements;

    public Block(int pos, List<Statement> statements) {
        super(pos);
        this.statements = statements.toArray(Statement[]::new);
    }

    @Override
    Flow execute(State state, Object dot) {
        for (Statement statement : statements) {
            Flow flow = state.placeholders == null
                    ? statement.execute(state, dot)
                    : state.placeholders.execute(statement, state, dot);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }

    List<Statement> statements() {
        return List.of(statements);
    }

    /** Whether it writes nothing but white space. */
    public boolean isEmpty() {
        for (Statement statement : statements) {
            if (!(statement instanceof Text text) || !text.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Statement statement : statements) {
            text.append(statement);
        }
        return text.toString();
    }
}
