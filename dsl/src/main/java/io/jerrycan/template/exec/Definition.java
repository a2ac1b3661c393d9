package io.jerrycan.template.exec;

/**
 * A named template: the main one, or what {@code define} and {@code block} make.
 *
 * @param name its name
 * @param body what it writes
 * @param slots how many variables it needs at most, {@code $} included
 */
public record Definition(String name, Block body, int slots) {}
