package io.jerrycan.template.value;

import java.util.Optional;

/** Go's {@code complex128}, which a template can write and print and not much else. */
public record Complex(double real, double imaginary) implements GoObject {
    @Override
    public GoType type() {
        return GoType.COMPLEX128;
    }

    /** Go's numbers have no String method. */
    @Override
    public Optional<String> string() {
        return Optional.empty();
    }
}
