package io.jerrycan.template.value;

import java.util.Map;

/**
 * A Go map from strings whose elements are not {@code interface{}}: {@code map[string]string},
 * {@code map[string][]byte} ...
 *
 * @param elem the type of the elements; never {@code interface {}} (a plain Map)
 * @param entries the elements, each a value of that type
 */
public record TypedMap(GoType elem, Map<String, ?> entries) {
    public static TypedMap ofStrings(Map<String, String> entries) {
        return new TypedMap(GoType.STRING, entries);
    }

    public static TypedMap ofBytes(Map<String, byte[]> entries) {
        return new TypedMap(GoType.BYTES, entries);
    }

    public GoType type() {
        return elem == GoType.STRING ? GoType.STRING_MAP : GoType.map(elem);
    }
}
