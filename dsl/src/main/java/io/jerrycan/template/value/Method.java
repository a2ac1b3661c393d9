package io.jerrycan.template.value;

import java.util.List;
import java.util.function.Function;

/** A method of a value that is bound to it. */
record Method(List<GoType> parameters, Function<Object[], Object> body) implements Func {
    /** A method without parameters that returns this value. */
    static Method returning(Object value) {
        return new Method(List.of(), args -> value);
    }

    @Override
    public boolean variadic() {
        return false;
    }

    @Override
    public Object call(Object[] args) {
        return body.apply(args);
    }
}
