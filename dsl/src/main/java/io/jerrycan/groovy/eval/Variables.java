package io.jerrycan.groovy.eval;

import io.jerrycan.source.SourcePos;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables inside one pair of braces, and those around it. */
final class Variables {
    private final Variables outer;
    private final Map<String, Variable> own = new HashMap<>();

    /** A variable's value, and where that was written. */
    static final class Variable {
        private Object value;
        private SourcePos pos;

        Object value() {
            return value;
        }

        SourcePos pos() {
            return pos;
        }

        void set(Object newValue, SourcePos newPos) {
            value = newValue;
            pos = newPos;
        }
    }

    Variables(Variables outer) {
        this.outer = outer;
    }

    /** False when there is one of that name in these braces. */
    boolean declare(String name, Object value, SourcePos pos) {
        Variable variable = new Variable();
        variable.set(value, pos);
        return own.put(name, variable) == null;
    }

    Optional<Variable> find(String name) {
        for (Variables scope = this; scope != null; scope = scope.outer) {
            if (scope.own.containsKey(name)) {
                return Optional.of(scope.own.get(name));
            }
        }
        return Optional.empty();
    }

    /** Names that can be seen from here. */
    Set<String> names() {
        Set<String> names = outer == null ? new TreeSet<>() : outer.names();
        names.addAll(own.keySet());
        return names;
    }
}
