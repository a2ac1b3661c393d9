/**
 * Fills templates with what a run knows: the parameters in the form that Go templates see, and the values of a blueprint
 * with their templates executed.
 */
package io.jerrycan.engine.render;
