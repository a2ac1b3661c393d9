/** From a template's text to nodes: {@link io.jerrycan.template.parse.Lexer} makes tokens, {@link io.jerrycan.template.parse.Parser} trees. */
package io.jerrycan.template.parse;
