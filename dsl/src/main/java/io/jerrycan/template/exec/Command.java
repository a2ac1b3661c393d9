package io.jerrycan.template.exec;

import java.util.List;

/** A word and its arguments. */
public final class Command extends Node {
    final Expr[] args;

    public Command(int pos, List<Expr> args) {
        super(pos);
        this.args = args.toArray(Expr[]::new);
        if (this.args[0] instanceof FunctionName name) {
            name.setCommand(this);
        }
    }

    Object value(State state, Object dot, Object last) {
        return args[0].command(state, dot, args, last);
    }

    public Expr first() {
        return args[0];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < args.length; i++) {
            text.append(i > 0 ? " " : "");
            text.append(args[i] instanceof Pipe ? "(" + args[i] + ")" : args[i]);
        }
        return text.toString();
    }
}
