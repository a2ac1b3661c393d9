package io.jerrycan.function;

import java.util.Optional;

/**
 * One argument of a function, or one member of a structure, as its record declares it.
 *
 * @param alias a second name; giving both is an error
 * @param help one sentence without a full stop; empty when its author said nothing
 * @param otherwise what it is when it is not given; may be empty
 * @param unrendered whether the function renders the templates in it itself
 */
public record ArgumentDescription(
        String name,
        Optional<String> alias,
        String help,
        String otherwise,
        ArgumentType type,
        boolean required,
        boolean unrendered) {
    boolean isCalled(String word) {
        return name.equals(word) || alias.filter(word::equals).isPresent();
    }
}
