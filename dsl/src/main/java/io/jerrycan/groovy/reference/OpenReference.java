package io.jerrycan.groovy.reference;

/**
 * A value with parts that the author knows and we do not, such as the raw object. A dot becomes a dot, which fails at
 * run time when there is no such key; brackets become {@code index}, which gives nothing then.
 */
public final class OpenReference extends Reference implements OpenNames, Indexed {
    private final Origin origin;

    OpenReference(Expression expression, Origin origin) {
        super(expression, Sensitivity.PLAIN, origin);
        this.origin = origin;
    }

    /** The target of the action as the API server gave it. */
    public static OpenReference object() {
        return new OpenReference(Expression.path(".Object"), Origin.ANYWHERE);
    }

    /** What a phase with {@code forEach} is at. */
    public static OpenReference item() {
        return new OpenReference(Expression.path(".Item"), Origin.ANYWHERE);
    }

    @Override
    public OpenReference propertyMissing(String name) {
        return new OpenReference(expression().key(name), origin);
    }

    @Override
    public OpenReference getAt(Object key) {
        if (!(key instanceof String || key instanceof Integer)) {
            throw new Refusal("a key in brackets is a text or a number", "write object.metadata.labels['app']");
        }
        return new OpenReference(expression().index(key), origin);
    }
}
