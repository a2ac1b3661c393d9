package io.jerrycan.template.exec;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.Objects;

/** The builtins that compare. */
final class Comparison {
    /** Types that compare with each other. */
    private enum Basic {
        NONE,
        BOOL,
        COMPLEX,
        INT,
        FLOAT,
        STRING,
        UINT
    }

    private Comparison() {}

    private static Basic basic(Object value) {
        Kind kind = Values.kindOf(value);
        if (kind.isSigned()) {
            return Basic.INT;
        }
        if (kind.isUnsigned()) {
            return Basic.UINT;
        }
        if (kind.isFloat()) {
            return Basic.FLOAT;
        }
        return switch (kind) {
            case BOOL -> Basic.BOOL;
            case COMPLEX128 -> Basic.COMPLEX;
            case STRING -> Basic.STRING;
            default -> Basic.NONE;
        };
    }

    /** Whether the first argument equals one of the others. */
    static Object eq(Args args) {
        if (args.size() == 1) {
            throw new FunctionError("missing argument for comparison");
        }
        for (int i = 1; i < args.size(); i++) {
            if (equal(args.get(0), args.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean equal(Object left, Object right) {
        if (left instanceof String && right instanceof String) {
            return left.equals(right);
        }
        Basic a = basic(left);
        Basic b = basic(right);
        if (a != b) {
            if (isWhole(a) && isWhole(b)) {
                return compareWhole(left, right, a, b) == 0;
            }
            if (isNil(left) || isNil(right)) {
                return false;
            }
            throw incompatible(left, right);
        }
        return switch (a) {
            case INT, UINT -> whole(left) == whole(right);
            case FLOAT -> ((Double) left).doubleValue() == (Double) right;
            case NONE -> sameObject(left, right);
            default -> left.equals(right);
        };
    }

    private static boolean isNil(Object value) {
        return value == null || value == Absent.ABSENT;
    }

    private static boolean sameObject(Object left, Object right) {
        boolean leftNil = isNil(left) || left instanceof TypedNil;
        boolean rightNil = isNil(right) || right instanceof TypedNil;
        if (!isNil(left) && !isNil(right)) {
            Kind kind = Values.kindOf(left);
            boolean sameType = Values.typeOf(left).equals(Values.typeOf(right));
            if (!sameType && !leftNil && !rightNil && kind != Values.kindOf(right)) {
                throw new FunctionError("non-comparable types " + Values.typeOf(left) + ", " + Values.typeOf(right));
            }
        }
        if (leftNil || rightNil) {
            return leftNil == rightNil;
        }
        if (!comparable(Values.typeOf(right))) {
            throw new FunctionError("non-comparable type " + Values.typeOf(right));
        }
        return same(left, right);
    }

    private static boolean comparable(GoType type) {
        StructType layout = type.layout();
        return type.kind() != Kind.MAP
                && type.kind() != Kind.SLICE
                && type.kind() != Kind.FUNC
                && (layout == null || layout.fields().stream().allMatch(field -> comparable(field.type())));
    }

    private static boolean same(Object left, Object right) {
        if (!(left instanceof Struct a) || !(right instanceof Struct b)) {
            return left instanceof Pointer ? left == right : Objects.equals(left, right);
        }
        boolean same = a.type().equals(b.type());
        for (int i = 0; same && i < a.structType().fields().size(); i++) {
            same = same(a.get(i), b.get(i));
        }
        return same;
    }

    static boolean less(Object left, Object right) {
        return compare(left, right) < 0;
    }

    static boolean lessOrEqual(Object left, Object right) {
        return compare(left, right) <= 0;
    }

    /** Negative, 0 or positive; NaN is neither below nor equal to anything. */
    private static double compare(Object left, Object right) {
        Basic a = basic(left);
        Basic b = basic(right);
        if (a == Basic.NONE || b == Basic.NONE) {
            throw new FunctionError("invalid type for comparison");
        }
        if (a != b && !(isWhole(a) && isWhole(b))) {
            throw incompatible(left, right);
        }
        return switch (a) {
            case INT, UINT -> compareWhole(left, right, a, b);
            case FLOAT -> compareFloats((Double) left, (Double) right);
            case STRING -> Utf8.ORDER.compare((String) left, (String) right);
            default -> throw new FunctionError("invalid type for comparison");
        };
    }

    private static double compareFloats(double left, double right) {
        return left < right ? -1 : left > right ? 1 : left == right ? 0 : Double.NaN;
    }

    private static boolean isWhole(Basic basic) {
        return basic == Basic.INT || basic == Basic.UINT;
    }

    private static long whole(Object value) {
        return value instanceof Int i ? i.value() : (Long) value;
    }

    private static int compareWhole(Object left, Object right, Basic a, Basic b) {
        long x = whole(left);
        long y = whole(right);
        if (a == b) {
            return a == Basic.INT ? Long.compare(x, y) : Long.compareUnsigned(x, y);
        }
        if (a == Basic.INT) {
            return x < 0 ? -1 : Long.compareUnsigned(x, y);
        }
        return y < 0 ? 1 : Long.compareUnsigned(x, y);
    }

    private static FunctionError incompatible(Object left, Object right) {
        return new FunctionError("incompatible types for comparison: " + shown(left) + " and " + shown(right));
    }

    private static String shown(Object value) {
        return Values.typeOf(value).name();
    }
}
