/**
 * Runs actions of blueprints: launches them in order, runs them side by side, their phases one after the other, and the
 * deferPhase always. Begin at {@link io.jerrycan.engine.Engine}. Knows no function by name, and neither YAML nor Groovy;
 * tells what happens by {@link io.jerrycan.engine.RunEvent}s alone, and keeps what another process needs to go on in a
 * {@link io.jerrycan.engine.record.RunStore}.
 *
 * <p>From the outside in: {@code Engine} starts a {@code RunLoop}, which has a {@code RunScope} that all share and a
 * {@code Ledger} that is the only writer of its record. {@code ActionLauncher} makes the {@code Step}s of an action,
 * {@code ActionRunner} their order, {@code PhaseRunner} one of them, {@code Tries} one call after another, and
 * {@code FunctionCall} a function in a thread of its own, with a {@code PhaseContext} to work in. {@code Limit} is how
 * long each may take; {@code SecretValues}, {@code Masks} and {@code Seals} are what nobody may read.
 */
package io.jerrycan.engine;
