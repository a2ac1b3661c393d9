/**
 * Resources as YAML: read with the place of every element, all mistakes told at once, and written as a person would
 * write them. Scalars mean what {@code kubectl} takes them to mean. What the API server gives as generic data goes
 * through the same reader.
 */
package io.jerrycan.yaml;
