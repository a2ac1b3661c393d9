package io.jerrycan.template.exec;

import io.jerrycan.template.value.Absent;
import java.util.List;

/** Commands, each fed with the value of the one before, whose value may set variables. */
public final class Pipe extends Expr {
    /**
     * A variable that the pipeline sets.
     *
     * @param slot its place among the template's variables; -1 if it was never declared
     */
    public record Target(String name, int slot) {}

    final Command[] commands;
    private final Target[] targets;
    private final boolean assign;

    public Pipe(int pos, List<Command> commands, List<Target> targets, boolean assign) {
        super(pos);
        this.commands = commands.toArray(Command[]::new);
        this.targets = targets.toArray(Target[]::new);
        this.assign = assign;
    }

    boolean sets() {
        return targets.length > 0;
    }

    int variables() {
        return targets.length;
    }

    boolean reassigns() {
        return assign;
    }

    Target target(int index) {
        return targets[index];
    }

    @Override
    Object value(State state, Object dot) {
        state.at = this;
        Object value = State.MISSING;
        for (Command command : commands) {
            value = command.value(state, dot, value);
            if (value == null) {
                value = Absent.ABSENT;
            }
        }
        setAll(state, value);
        return value;
    }

    /** Sets the variables of a range before its block: the last to the element, another to the index or key. */
    void setElement(State state, Object index, Object element) {
        if (targets.length > 0) {
            set(state, targets[targets.length - 1], element);
            if (targets.length > 1) {
                set(state, targets[0], index);
            }
        }
    }

    /** Sets its variables to one value without evaluating it. */
    void setAll(State state, Object value) {
        for (Target target : targets) {
            set(state, target, value);
        }
    }

    private static void set(State state, Target target, Object value) {
        if (target.slot() < 0) {
            throw state.error("undefined variable: " + target.name());
        }
        state.variables[target.slot()] = value;
    }

    @Override
    boolean isConstant() {
        for (Command command : commands) {
            for (Expr arg : command.args) {
                if (!(arg instanceof FunctionName) && !arg.isConstant()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    Object command(State state, Object dot, Expr[] args, Object last) {
        if (args.length > 1 || last != State.MISSING) {
            throw state.error("can't give argument to non-function " + this);
        }
        return value(state, dot);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < targets.length; i++) {
            text.append(i > 0 ? ", " : "").append(targets[i].name());
        }
        text.append(targets.length == 0 ? "" : assign ? " = " : " := ");
        return text.append(commandText()).toString();
    }

    /** Its text without the variables that it sets. */
    String commandText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < commands.length; i++) {
            text.append(i > 0 ? " | " : "").append(commands[i]);
        }
        return text.toString();
    }
}
