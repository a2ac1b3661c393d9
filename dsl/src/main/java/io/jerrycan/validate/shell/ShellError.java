package io.jerrycan.validate.shell;

/**
 * What a shell says of a script.
 *
 * @param line in the script, from 1
 * @param token the word at which the shell stopped; empty when it names none
 * @param hint what it may mean; empty when nobody knows
 * @param warning whether the shell goes on all the same
 */
public record ShellError(int line, String message, String token, String hint, boolean warning) {}
