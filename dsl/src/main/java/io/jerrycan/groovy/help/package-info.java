/** What the language says of itself, as data: for pages and editors. */
package io.jerrycan.groovy.help;
