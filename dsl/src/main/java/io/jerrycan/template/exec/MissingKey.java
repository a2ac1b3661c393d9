package io.jerrycan.template.exec;

/** What a key that a map does not have gives. */
public enum MissingKey {
    /** {@code <no value>}. */
    DEFAULT,
    /** The same as {@link #DEFAULT}. */
    INVALID,
    /** The zero value of the map's elements. */
    ZERO,
    /** The rendering fails. */
    ERROR
}
