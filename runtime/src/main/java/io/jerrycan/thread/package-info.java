/** Threads that may block, as cheap as the JVM has them. */
package io.jerrycan.thread;
