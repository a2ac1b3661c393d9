/**
 * Data in and out: the object stores that a Profile names.
 *
 * <p>Start at {@link io.jerrycan.location.Locations}. Imports the JDK, SLF4J, Jackson and the AWS SDK, and no
 * other package of this project.
 */
package io.jerrycan.location;
