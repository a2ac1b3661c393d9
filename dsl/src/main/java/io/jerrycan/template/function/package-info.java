/**
 * The contract of a template function: its name, its Go-like signature, its body.
 *
 * <p>Write one as Go would declare it; the executor checks count and types of the arguments before the body runs, with
 * Go's messages:
 *
 * <pre>{@code
 * FunctionSet.builder()
 *     .add("trunc", "int, string", args -> truncate(args.integer(0), args.string(1)))
 *     .add("list", "...interface{}", args -> new ArrayList<>(args.rest(0)))
 *     .add("fail", "string", args -> { throw new FunctionError(args.string(0)); })
 *     .build();
 * }</pre>
 */
package io.jerrycan.template.function;
