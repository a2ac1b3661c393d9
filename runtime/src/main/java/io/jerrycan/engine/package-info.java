/**
 * Runs actions of blueprints: launches them in order, runs them side by side, their phases one after the other, and the
 * deferPhase always. Begin at {@link io.jerrycan.engine.Engine}. Knows no function by name, and neither YAML nor Groovy;
 * tells what happens by {@link io.jerrycan.engine.RunEvent}s alone, and keeps what another process needs to go on in a
 * {@link io.jerrycan.engine.record.RunStore}.
 */
package io.jerrycan.engine;
