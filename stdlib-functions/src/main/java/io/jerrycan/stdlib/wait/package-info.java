/** Conditions on objects of the cluster: how they are written, when they hold, and waiting until they do. */
package io.jerrycan.stdlib.wait;
