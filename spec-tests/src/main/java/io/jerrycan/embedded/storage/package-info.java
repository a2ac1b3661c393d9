/** The folders on disk behind volumes, snapshots and pods. */
package io.jerrycan.embedded.storage;
