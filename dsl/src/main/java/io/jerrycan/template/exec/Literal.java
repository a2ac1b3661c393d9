package io.jerrycan.template.exec;

import io.jerrycan.template.value.GoType;

/** A constant: a string, a boolean, a number. */
public abstract class Literal extends Expr {
    private final String text;

    Literal(int pos, String text) {
        super(pos);
        this.text = text;
    }

    /** The constant as a parameter of that type, or null if it is none. */
    abstract Object as(GoType type);

    /** A string. */
    public static final class Str extends Literal {
        private final String string;

        public Str(int pos, String text, String string) {
            super(pos, text);
            this.string = string;
        }

        public String string() {
            return string;
        }

        @Override
        Object value(State state, Object dot) {
            return string;
        }

        @Override
        Object as(GoType type) {
            return type.equals(GoType.STRING) ? string : null;
        }
    }

    /** A boolean. */
    public static final class Bool extends Literal {
        private final boolean bool;

        public Bool(int pos, boolean bool) {
            super(pos, Boolean.toString(bool));
            this.bool = bool;
        }

        @Override
        Object value(State state, Object dot) {
            return bool;
        }

        @Override
        Object as(GoType type) {
            return type.equals(GoType.BOOL) ? bool : null;
        }
    }

    @Override
    boolean isConstant() {
        return true;
    }

    @Override
    Object argument(State state, Object dot, GoType type) {
        state.at = this;
        if (type.equals(GoType.ANY) || type.equals(GoType.REFLECT_VALUE)) {
            return value(state, dot);
        }
        Object constant = as(type);
        if (constant == null) {
            throw state.error(expected(type) + this);
        }
        return constant;
    }

    private static String expected(GoType type) {
        return switch (type.kind()) {
            case BOOL -> "expected bool; found ";
            case STRING -> "expected string; found ";
            case FLOAT32, FLOAT64 -> "expected float; found ";
            case COMPLEX128 -> "expected complex; found ";
            case INT, INT8, INT16, INT32, INT64 -> "expected integer; found ";
            case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> "expected unsigned integer; found ";
            default -> "can't handle arg of type " + type + ": ";
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
