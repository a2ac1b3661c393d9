package io.jerrycan.template;

/**
 * A comparison of something that is read from the data with a whole number, such as {@code eq .status.replicas 3}.
 *
 * @param read what is compared, as the template has it
 * @param number as the template has it
 * @param line of the number in the template, from 1
 * @param column in chars, from 1
 */
public record WholeComparison(String read, String number, int line, int column) {}
