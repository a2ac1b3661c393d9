/** What editors and readers are given: a schema, completion for Groovy, and the pages of reference. */
package io.jerrycan.editor;
