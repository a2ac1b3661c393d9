package io.jerrycan.template.value;

/**
 * A pointer that is not nil. Its fields are those of its target; {@code %T} shows a star.
 *
 * @param target usually a {@link Struct}
 */
public record Pointer(Object target) {
    public GoType type() {
        return GoType.pointer(Values.typeOf(target));
    }
}
