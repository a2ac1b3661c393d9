package io.jerrycan.groovy.reference;

/** A value whose property names are the author's own: {@code options.image}. */
public interface OpenNames {
    /** Groovy's hook for a property that a class does not have. */
    Object propertyMissing(String name);
}
