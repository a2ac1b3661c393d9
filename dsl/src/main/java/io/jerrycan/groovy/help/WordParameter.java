package io.jerrycan.groovy.help;

import java.util.Optional;

/**
 * What a word is given.
 *
 * @param braces the place inside, when it is a pair of braces
 */
public record WordParameter(String name, Class<?> type, Optional<Class<?>> braces) {}
