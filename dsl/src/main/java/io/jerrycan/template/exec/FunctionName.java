package io.jerrycan.template.exec;

import io.jerrycan.template.function.Function;

/** A function's name: as the first word of a command its call, elsewhere its call without arguments. */
public final class FunctionName extends Expr {
    final Function function;
    private Node command = this;

    public FunctionName(int pos, Function function) {
        super(pos);
        this.function = function;
    }

    void setCommand(Command command) {
        this.command = command;
    }

    @Override
    Object value(State state, Object dot) {
        return command(state, dot, new Expr[] {this}, State.MISSING);
    }

    @Override
    Object command(State state, Object dot, Expr[] args, Object last) {
        state.at = this;
        if (function == Logic.AND || function == Logic.OR) {
            return Logic.evaluate(state, dot, function, args, last);
        }
        Function called = function == Invocation.CALL ? Invocation.in(args) : function;
        return Calls.call(state, dot, called, command, function.name(), args, last);
    }

    @Override
    public String toString() {
        return function.name();
    }
}
