/**
 * Pods that functions run: their specification, their life from creation to deletion, their log, their commands and
 * the outputs that a command prints.
 */
package io.jerrycan.stdlib.pod;
