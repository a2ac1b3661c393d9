package io.jerrycan.groovy.reference;

/** Something that has values but is none: {@code statefulSet}, {@code profile}, a phase. */
public interface Structure {
    /** What it is, for messages, such as {@code statefulSet}. */
    String what();
}
