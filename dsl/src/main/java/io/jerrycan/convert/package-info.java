/**
 * Writes a blueprint in Groovy, as a person would, so that compiling it gives an equal one. Start at
 * {@link io.jerrycan.convert.GroovyConverter}.
 */
package io.jerrycan.convert;
