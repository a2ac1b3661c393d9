package io.jerrycan.template.value;

/** A template needs a value that is {@link Unknown} for more than writing it down. It has no stack trace. */
public final class NotKnown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean secret;

    public NotKnown(Unknown value) {
        super(value.toString(), null, false, false);
        this.secret = value.isSecret();
    }

    public boolean isSecret() {
        return secret;
    }
}
