package io.jerrycan.function;

import java.util.List;

/**
 * The outputs of a function.
 *
 * @param keys those that it gives itself
 * @param commands its arguments that hold commands, whose {@code kando output} gives more
 */
public record OutputDescription(List<String> keys, List<String> commands) {}
