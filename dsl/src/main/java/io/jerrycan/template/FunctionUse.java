package io.jerrycan.template;

/**
 * A call of a function in a template.
 *
 * @param line the line in the template, from 1
 * @param column the column in chars, from 1
 */
public record FunctionUse(String name, int line, int column) {}
