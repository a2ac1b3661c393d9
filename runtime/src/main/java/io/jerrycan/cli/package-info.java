/**
 * The command line, one file for each command; begin at {@link io.jerrycan.cli.Jerrycan}, or at {@link io.jerrycan.cli.Kando}
 * for what pods call. Classes named Options and Argument are what several commands share. Commands read arguments, call the
 * room that does the work, print, and return an {@link io.jerrycan.cli.ExitCode}: nothing is decided here.
 */
package io.jerrycan.cli;
