/** The functions that blueprints can name, one class each; the class's name is the name in {@code func:}. */
package io.jerrycan.stdlib;
