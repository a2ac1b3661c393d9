/** Threads of the embedded cluster. */
package io.jerrycan.embedded.concurrent;
