package io.jerrycan.groovy.help;

import java.util.List;

/**
 * One form of a word.
 *
 * @param name as it is written
 * @param property whether it is read, and not called
 * @param usage how it is written, such as {@code phase('name') { ... }}
 * @param help what it is for: one sentence without a full stop
 * @param parameters in order; a map comes first and holds named arguments
 * @param result the class of what it gives, {@code void} when that is nothing
 */
public record WordHelp(
        String name, boolean property, String usage, String help, List<WordParameter> parameters, Class<?> result) {
    public WordHelp {
        parameters = List.copyOf(parameters);
    }
}
