/**
 * Evaluates a script over its syntax tree. Each construct of the language is named here with what it does; no class is
 * made, no method is found by reflection but the words of the language and an allow-list of Groovy's own methods.
 */
package io.jerrycan.groovy.eval;
