/** Go's {@code fmt}: {@link io.jerrycan.template.format.Fmt} prints values of package {@code value} byte for byte as Go does. */
package io.jerrycan.template.format;
