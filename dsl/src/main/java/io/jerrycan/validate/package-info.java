/** What is wrong with a blueprint beyond its syntax, whichever it was written in: one class per rule, all told at once. */
package io.jerrycan.validate;
