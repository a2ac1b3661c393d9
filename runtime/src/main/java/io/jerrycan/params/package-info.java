/** Reads from a cluster what templates and functions know of an action. Begin at {@link io.jerrycan.params.ParamsReader}. */
package io.jerrycan.params;
