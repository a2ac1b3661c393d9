/**
 * Values that are known only when a blueprint runs. Each is an expression of the Go template language, and its text is
 * the template, so that a string around one is a template too.
 */
package io.jerrycan.groovy.reference;
