package io.jerrycan.groovy.reference;

/** A value that takes brackets: {@code pods[0]}. */
public interface Indexed {
    /** Groovy's hook for brackets. */
    Object getAt(Object key);
}
