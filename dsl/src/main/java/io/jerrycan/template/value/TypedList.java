package io.jerrycan.template.value;

import java.util.List;

/**
 * A Go slice whose elements are not {@code interface{}}: {@code []string}, {@code []int} ...
 *
 * @param elem the type of the elements; never {@code interface {}} (a plain List) or {@code uint8} (a {@code byte[]})
 * @param items the elements, each a value of that type
 */
public record TypedList(GoType elem, List<?> items) {
    public static TypedList ofStrings(List<String> items) {
        return new TypedList(GoType.STRING, items);
    }

    public static TypedList ofInts(List<Int> items) {
        return new TypedList(GoType.INT, items);
    }

    public GoType type() {
        return elem == GoType.STRING ? GoType.STRINGS : GoType.slice(elem);
    }
}
