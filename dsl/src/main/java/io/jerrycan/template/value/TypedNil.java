package io.jerrycan.template.value;

/**
 * A nil whose type is known: a nil pointer ({@code *param.DeploymentParams}), a nil slice or map. It prints
 * {@code <nil>}, {@code []} or {@code map[]}.
 *
 * @param type a pointer, slice, map or func type
 */
public record TypedNil(GoType type) {
    public TypedNil {
        if (!type.kind().canBeNil() || type.kind() == Kind.INTERFACE) {
            throw new IllegalArgumentException("no typed nil of " + type);
        }
    }

    /** A nil pointer to the struct type with that qualified name. */
    public static TypedNil pointerTo(String structName) {
        return new TypedNil(GoType.pointer(GoType.struct(structName)));
    }
}
