package io.jerrycan.engine.record;

/**
 * The place of a phase in its action; a name is no place, since a blueprint may use it twice.
 *
 * @param index from 0 in its part; 0 for the deferPhase
 */
public record PhaseSlot(Part part, int index) {
    /** What an action is made of, in the order of a run. */
    public enum Part {
        PHASES("phase"),
        DEFER_PHASE("deferPhase"),
        FINALLY("finally phase");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** What one of them is called, for messages. */
        public String word() {
            return word;
        }
    }

    public static final PhaseSlot DEFER_PHASE = new PhaseSlot(Part.DEFER_PHASE, 0);

    public static PhaseSlot phase(int index) {
        return new PhaseSlot(Part.PHASES, index);
    }

    public static PhaseSlot finallyPhase(int index) {
        return new PhaseSlot(Part.FINALLY, index);
    }

    /** Whether it runs whatever failed before it. */
    public boolean inAnyCase() {
        return part != Part.PHASES;
    }
}
