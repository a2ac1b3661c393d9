package io.jerrycan.engine.record;

/**
 * The place of a phase in its action; a name is no place, since a blueprint may use it twice.
 *
 * @param index from 0; the deferPhase has the number of phases
 */
public record PhaseSlot(int index, boolean deferred) {}
