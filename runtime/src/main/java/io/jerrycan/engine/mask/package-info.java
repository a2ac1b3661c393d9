/** Keeps secret values out of whatever a run shows. */
package io.jerrycan.engine.mask;
