/**
 * The Groovy DSL: a script becomes a {@link io.jerrycan.model.Blueprint}, the same as from YAML, or a list of all its
 * mistakes. Start at {@link io.jerrycan.groovy.BlueprintCompiler}.
 */
package io.jerrycan.groovy;
