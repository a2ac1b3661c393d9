/**
 * What a run leaves outside its process, so that another process can go on with it: immutable records, and stores that
 * keep them. Knows nothing of how a run is done.
 */
package io.jerrycan.engine.record;
