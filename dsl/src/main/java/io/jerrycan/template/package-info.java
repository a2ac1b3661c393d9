/**
 * Go's {@code text/template} as Kanister uses it, in Java: {@link io.jerrycan.template.Template} compiles a text once and
 * renders it with data, {@link io.jerrycan.template.TemplateOptions} says in which dialect. Data are maps, lists, strings,
 * numbers, booleans, bytes and the types of {@link io.jerrycan.template.value}; a template reaches nothing else.
 *
 * <p>Inside: {@code parse} makes nodes of text, {@code exec} is the nodes, {@code format} is Go's fmt, {@code function} the
 * contract of a function, {@code sprig} the functions.
 */
package io.jerrycan.template;
