package io.jerrycan.template.value;

/** The kinds of Go's {@code reflect} package; {@link #toString} is the name that {@code kindOf} prints. */
public enum Kind {
    INVALID("invalid"),
    BOOL("bool"),
    INT("int"),
    INT8("int8"),
    INT16("int16"),
    INT32("int32"),
    INT64("int64"),
    UINT("uint"),
    UINT8("uint8"),
    UINT16("uint16"),
    UINT32("uint32"),
    UINT64("uint64"),
    UINTPTR("uintptr"),
    FLOAT32("float32"),
    FLOAT64("float64"),
    COMPLEX128("complex128"),
    ARRAY("array"),
    FUNC("func"),
    INTERFACE("interface"),
    MAP("map"),
    POINTER("ptr"),
    SLICE("slice"),
    STRING("string"),
    STRUCT("struct");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /** Whether it is int, int8, int16, int32 or int64. */
    public boolean isSigned() {
        return ordinal() >= INT.ordinal() && ordinal() <= INT64.ordinal();
    }

    /** Whether it is uint, uint8, uint16, uint32, uint64 or uintptr. */
    public boolean isUnsigned() {
        return ordinal() >= UINT.ordinal() && ordinal() <= UINTPTR.ordinal();
    }

    public boolean isInteger() {
        return isSigned() || isUnsigned();
    }

    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** Whether Go's nil is a value of such types. */
    public boolean canBeNil() {
        return this == FUNC || this == INTERFACE || this == MAP || this == POINTER || this == SLICE;
    }

    @Override
    public String toString() {
        return text;
    }
}
