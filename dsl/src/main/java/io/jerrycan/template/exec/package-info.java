/** A compiled template: a tree of nodes that evaluate themselves, with the semantics of Go's {@code text/template}. */
package io.jerrycan.template.exec;
