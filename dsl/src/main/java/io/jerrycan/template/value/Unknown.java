package io.jerrycan.template.value;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A value that is not known when a template is rendered for show. Whatever is read from it is not known either, but for
 * those of its members that are.
 */
public final class Unknown {
    private final UnaryOperator<String> text;
    private final String path;
    private final boolean secret;
    private final Map<String, ?> known;

    private Unknown(UnaryOperator<String> text, String path, boolean secret, Map<String, ?> known) {
        this.text = text;
        this.path = path;
        this.secret = secret;
        this.known = known;
    }

    /**
     * @param text what to call it, given what is read from it: {@code ""} for itself, {@code .a.b} for a member
     * @param secret whether it must never be shown, also when it is known
     * @param known members that are known: values as a template sees them
     */
    public static Unknown of(UnaryOperator<String> text, boolean secret, Map<String, ?> known) {
        return new Unknown(text, "", secret, known);
    }

    public Object member(String name) {
        return known.containsKey(name) ? known.get(name) : new Unknown(text, path + "." + name, secret, Map.of());
    }

    public boolean isSecret() {
        return secret;
    }

    @Override
    public String toString() {
        return text.apply(path);
    }

    /** The first that is in a value, at whatever depth. */
    public static Optional<Unknown> in(Object value) {
        return find(value, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<Unknown> find(Object value, Set<Object> seen) {
        if (value instanceof Unknown unknown) {
            return Optional.of(unknown);
        } else if (value instanceof Pointer pointer) {
            return find(pointer.target(), seen);
        } else if (value instanceof Struct struct && seen.add(value)) {
            return any(struct.values(), seen);
        } else if (value instanceof byte[] || value == null || !seen.add(value)) {
            return Optional.empty();
        }
        Map<String, ?> entries = Values.entries(value);
        List<?> elements = Values.elements(value);
        return entries != null
                ? any(entries.values(), seen)
                : elements != null ? any(elements, seen) : Optional.empty();
    }

    private static Optional<Unknown> any(Iterable<?> values, Set<Object> seen) {
        for (Object value : values) {
            Optional<Unknown> found = find(value, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
