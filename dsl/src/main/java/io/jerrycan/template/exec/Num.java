package io.jerrycan.template.exec;

import io.jerrycan.template.value.Complex;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;

/** A number, which can serve as each type that holds it. */
public final class Num extends Literal {
    private final Long integer;
    private final Long unsigned;
    private final Double real;
    private final Complex complex;
    private final boolean wantsFloat;

    /**
     * A number.
     *
     * @param integer its value as an int64, or null
     * @param unsigned the bits of its value as a uint64, or null
     * @param real its value as a float64, or null
     * @param complex its value as a complex number if it is written as one, else null
     * @param wantsFloat whether it is written as a float
     */
    public Num(int pos, String text, Long integer, Long unsigned, Double real, Complex complex, boolean wantsFloat) {
        super(pos, text);
        this.integer = integer;
        this.unsigned = unsigned;
        this.real = real;
        this.complex = complex;
        this.wantsFloat = wantsFloat;
    }

    boolean isWhole() {
        return complex == null && !wantsFloat;
    }

    @Override
    Object value(State state, Object dot) {
        if (complex != null) {
            return complex;
        }
        if (wantsFloat) {
            return real;
        }
        if (integer == null) {
            state.at = this;
            throw state.error(this + " overflows int");
        }
        return Int.of(integer);
    }

    @Override
    Object as(GoType type) {
        return switch (type.kind()) {
            case FLOAT32, FLOAT64 -> real;
            case INT, INT8, INT16, INT32 -> integer == null ? null : Int.of(type, integer);
            case INT64 -> integer == null ? null : type.equals(GoType.INT64) ? integer : (Object) Int.of(type, integer);
            case UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR -> unsigned == null ? null : Int.of(type, unsigned);
            case COMPLEX128 -> complex;
            default -> null;
        };
    }
}
