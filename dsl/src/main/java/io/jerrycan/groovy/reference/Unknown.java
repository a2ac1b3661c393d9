package io.jerrycan.groovy.reference;

/** Stands for what a reported mistake would have given, so that the rest of a file can be checked too. */
public final class Unknown {
    public static final Unknown VALUE = new Unknown();

    private Unknown() {}

    @Override
    public String toString() {
        return "";
    }
}
