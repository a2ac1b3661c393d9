/** Finds the scripts in commands, and has a shell parse them without running them. */
package io.jerrycan.validate.shell;
