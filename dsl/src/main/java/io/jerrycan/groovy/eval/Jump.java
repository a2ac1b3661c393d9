package io.jerrycan.groovy.eval;

/** Leaves a loop or a closure early. */
final class Jump extends RuntimeException {
    enum Kind {
        BREAK,
        CONTINUE,
        RETURN
    }

    private final Kind kind;
    private final transient Object value;

    Jump(Kind kind, Object value) {
        super(null, null, false, false);
        this.kind = kind;
        this.value = value;
    }

    Kind kind() {
        return kind;
    }

    Object value() {
        return value;
    }
}
