/**
 * Sprig's functions for templates, one class per theme; {@link io.jerrycan.template.sprig.Sprig} gathers them.
 *
 * <p>Follows sprig 2.22.0 as Kanister is built with it (xstrings 1.2.0, goutils 1.1.1, mergo 0.3.12, semver 1.5.0), and sprig
 * 3.2.3 for functions that came later.
 */
package io.jerrycan.template.sprig;
