/**
 * Data in and out: the object stores that a Profile names.
 *
 * <p>Start at {@link io.jerrycan.location.Locations}. Imports the JDK, Jackson and the AWS SDK, and no other package of
 * this project.
 */
package io.jerrycan.location;
