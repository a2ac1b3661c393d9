package io.jerrycan.template.value;

import java.util.List;

/** A Go func value, what the builtin {@code call} takes and what a method is. */
public interface Func {
    /** The types of its parameters; the last is the type of each rest argument if {@link #variadic}. */
    List<GoType> parameters();

    boolean variadic();

    /** Called with values that fit {@link #parameters}. */
    Object call(Object[] args);
}
