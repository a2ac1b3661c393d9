/** The Go types of what Kanister's templates read: the same for those who check a template and those who render it. */
package io.jerrycan.template.parameter;
