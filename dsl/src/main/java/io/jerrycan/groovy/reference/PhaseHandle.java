package io.jerrycan.groovy.reference;

/** A phase that was declared: what it leaves for later ones, and the objects that are read for it. */
public final class PhaseHandle implements Structure {
    private final Origin origin;
    private final Expression phase;

    /** @param origin the phase itself */
    public PhaseHandle(Origin origin) {
        this.origin = origin;
        this.phase = origin.deferred()
                ? Expression.path(".DeferPhase")
                : Expression.path(".Phases").key(origin.phaseName());
    }

    @Override
    public String what() {
        return "phase '" + origin.phaseName() + "'";
    }

    @Word(usage = "dump.output('path')", help = "what the phase put out under a key")
    public OpenReference output(String key) {
        return new OpenReference(phase.member("Output").key(key), origin.afterwards());
    }

    /** A Secret that is read before the phase. */
    public SecretReference secret(String key) {
        return SecretReference.of(key, phase, origin);
    }

    /** A ConfigMap that is read before the phase. */
    public ConfigMapReference configMap(String key) {
        return ConfigMapReference.of(key, phase, origin);
    }
}
