/**
 * The words of the language: one class for what may stand inside the braces of each word. Scripts, libraries in plain
 * Groovy and editors all see the same classes.
 */
package io.jerrycan.groovy.scope;
