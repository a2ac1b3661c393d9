package io.jerrycan.groovy.reference;

/** The options of the ActionSet. */
public final class Options implements Structure, OpenNames, Indexed {
    private static final Expression OPTIONS = Expression.path(".Options");

    @Override
    public String what() {
        return "options";
    }

    /** One option; fails at run time when it is not given, unless there is an {@code or}. */
    @Override
    public Reference propertyMissing(String name) {
        return new Reference(OPTIONS.key(name));
    }

    /** One option; empty when it is not given. */
    @Override
    public Reference getAt(Object name) {
        if (!(name instanceof String)) {
            throw new Refusal("an option has a name", "write options['image']");
        }
        return new Reference(OPTIONS.index(name));
    }
}
