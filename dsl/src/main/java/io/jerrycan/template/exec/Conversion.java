package io.jerrycan.template.exec;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.NotKnown;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Unknown;
import io.jerrycan.template.value.Values;

/** Whether a value may be an argument. */
final class Conversion {
    private Conversion() {}

    /** The value as a parameter of that type takes it. */
    static Object check(State state, Object value, GoType type) {
        if (type == GoType.REFLECT_VALUE) {
            return value;
        }
        if (value instanceof Unknown unknown && type != GoType.ANY) {
            throw new NotKnown(unknown);
        }
        if (type == GoType.ANY) {
            return value == Absent.ABSENT ? null : value;
        }
        if (type == GoType.STRING && value instanceof String) {
            return value;
        }
        if (value == Absent.ABSENT) {
            if (!type.kind().canBeNil()) {
                throw state.error("invalid value; expected " + type);
            }
            return Values.zero(type);
        }
        GoType actual = Values.typeOf(value);
        if (value != null && (actual.equals(type) || type.kind() == Kind.INTERFACE)) {
            return value;
        }
        if (actual.kind() == Kind.POINTER && actual.elem().equals(type)) {
            if (value instanceof TypedNil) {
                throw state.error("dereference of nil pointer of type " + type);
            }
            if (value instanceof Pointer pointer) {
                return Values.of(pointer.target());
            }
        }
        throw state.error("wrong type for value; expected " + type + "; got " + actual);
    }
}
