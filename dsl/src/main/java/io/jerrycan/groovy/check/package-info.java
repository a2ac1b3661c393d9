/**
 * Reads a script into its syntax tree, and refuses every construct that is not part of the language. What is not
 * allowed by name is refused; nothing of a script is ever compiled to a class.
 */
package io.jerrycan.groovy.check;
