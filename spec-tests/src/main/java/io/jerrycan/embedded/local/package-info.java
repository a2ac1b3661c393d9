/** The embedded cluster as {@code jerrycan run --embedded} and specs use it: with {@code kando} and {@code jerrycan} in every pod. */
package io.jerrycan.embedded.local;
