/**
 * The contract of a function: how it declares its arguments, what it is given while it runs, what it returns and how
 * it fails. A function is one class with a record of arguments, found by {@link java.util.ServiceLoader}.
 */
package io.jerrycan.function;
