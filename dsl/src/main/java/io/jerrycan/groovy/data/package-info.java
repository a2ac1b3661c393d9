/** What a script's literals become while it is evaluated: Groovy's own data, which also knows where it was written. */
package io.jerrycan.groovy.data;
