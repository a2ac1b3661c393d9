package io.jerrycan.template.value;

/** The host gave a template something that is no Go value. The message names its class, never the value. */
public final class UnsupportedValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnsupportedValue(String what, Object value) {
        super(what + " of Java " + value.getClass().getName());
    }
}
