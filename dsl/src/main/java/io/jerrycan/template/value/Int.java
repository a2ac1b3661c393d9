package io.jerrycan.template.value;

import java.util.Objects;

/**
 * A whole number of a Go integer type other than plain {@code int64} (which is a {@link Long}): {@code int},
 * {@code uint8}, {@code time.Duration} and so on. Unsigned 64-bit values keep their bits in {@link #value}.
 */
public final class Int {
    private static final int LOW = -128;
    private static final Int[] CACHE = new Int[1024 - LOW];

    static {
        for (int i = 0; i < CACHE.length; i++) {
            CACHE[i] = new Int(GoType.INT, i + LOW);
        }
    }

    private final GoType type;
    private final long value;

    private Int(GoType type, long value) {
        this.type = type;
        this.value = value;
    }

    /** A Go {@code int}, the type of literals, {@code len} and sprig's {@code int}. */
    public static Int of(long value) {
        boolean cached = value >= LOW && value < LOW + CACHE.length;
        return cached ? CACHE[(int) value - LOW] : new Int(GoType.INT, value);
    }

    /**
     * A number of an integer type, cut to the type's size as Go's conversion does.
     *
     * @throws IllegalArgumentException if the type is not an integer type or is plain int64
     */
    public static Int of(GoType type, long value) {
        if (!type.kind().isInteger() || type.equals(GoType.INT64)) {
            throw new IllegalArgumentException("not a type of Int: " + type);
        }
        if (type.equals(GoType.INT)) {
            return of(value);
        }
        return new Int(
                type,
                switch (type.kind()) {
                    case INT8 -> (byte) value;
                    case INT16 -> (short) value;
                    case INT32 -> (int) value;
                    case UINT8 -> value & 0xff;
                    case UINT16 -> value & 0xffff;
                    case UINT32 -> value & 0xffffffffL;
                    default -> value;
                });
    }

    public GoType type() {
        return type;
    }

    /** The number; for unsigned 64-bit types its bits. */
    public long value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Int i && i.value == value && i.type.equals(type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, value);
    }

    /** The digits alone, whatever the type. */
    @Override
    public String toString() {
        return type.kind().isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value);
    }
}
