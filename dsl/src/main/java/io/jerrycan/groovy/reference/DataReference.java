package io.jerrycan.groovy.reference;

/** The {@code data} of a Secret or ConfigMap, one value per key. */
public final class DataReference implements Structure, OpenNames, Indexed {
    private final String what;
    private final Expression data;
    private final Sensitivity sensitivity;
    private final Origin origin;
    private final boolean bytes;

    DataReference(String what, Expression data, Sensitivity sensitivity, Origin origin, boolean bytes) {
        this.what = what;
        this.data = data;
        this.sensitivity = sensitivity;
        this.origin = origin;
        this.bytes = bytes;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public Reference propertyMissing(String key) {
        return text(data.key(key));
    }

    @Override
    public Reference getAt(Object key) {
        if (!(key instanceof String)) {
            throw new Refusal("a key of " + what + " is a text", "write data('password')");
        }
        return text(data.index(key));
    }

    /** Go prints the bytes of a Secret as a list of numbers unless told otherwise. */
    private Reference text(Expression value) {
        return new Reference(bytes ? value.pipe("toString") : value, sensitivity, origin);
    }
}
